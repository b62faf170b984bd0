package io.echeance.payout.ledger.query;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Rows of any number through a cursor: a page of them is in memory, and the next is fetched when the reader has taken
 * the last. One snapshot, so what is read belongs together.
 */
@ApplicationScoped
class LedgerRows {

    private static final int PAGE = 500;

    private record Cursor(SqlConnection connection, Transaction transaction) {}

    private final Pool pool;

    LedgerRows(Pool pool) {
        this.pool = pool;
    }

    Multi<Row> stream(String statement, Tuple parameters) {
        return Multi.createFrom()
                .resourceFromUni(
                        this::open,
                        cursor -> cursor.connection()
                                .prepare(statement)
                                .onItem()
                                .transformToMulti(prepared ->
                                        prepared.createStream(PAGE, parameters).toMulti()))
                .withFinalizer(LedgerRows::close);
    }

    private Uni<Cursor> open() {
        return pool.getConnection()
                .onItem()
                .transformToUni(connection -> connection
                        .begin()
                        .map(transaction -> new Cursor(connection, transaction))
                        .onFailure()
                        .call(connection::close));
    }

    private static Uni<Void> close(Cursor cursor) {
        return cursor.transaction().rollback().eventually(cursor.connection()::close);
    }
}
