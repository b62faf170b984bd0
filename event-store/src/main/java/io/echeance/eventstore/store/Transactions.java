package io.echeance.eventstore.store;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Runs units of work. All of a unit's writes are in the database, or none: they share one transaction. A unit that loses
 * a race is done again on the new state, so its work must not reach outside the database.
 */
@ApplicationScoped
public class Transactions {

    private static final int ATTEMPTS = 4;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Serialization failure and deadlock: PostgreSQL asks to run the transaction again. */
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01");

    private final Pool pool;
    private final EventStoreConfig config;
    private final List<Runnable> commitListeners = new CopyOnWriteArrayList<>();

    public Transactions(Pool pool, EventStoreConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** Told, on the committing thread, after each commit that appended events. */
    public void onAppended(Runnable listener) {
        commitListeners.add(listener);
    }

    /**
     * @throws VersionConflict when the race is lost {@value #ATTEMPTS} times in a row
     * @throws DatabaseUnavailable when the database can't be reached; it is not known whether the work was committed
     */
    public <T> T run(Function<UnitOfWork, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(work);
            } catch (VersionConflict conflict) {
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
            }
        }
    }

    private <T> T attempt(Function<UnitOfWork, T> work) {
        try {
            var connection = pool.getConnection().await().atMost(TIMEOUT);
            try {
                return inTransaction(connection, work);
            } finally {
                connection.close().await().atMost(TIMEOUT);
            }
        } catch (PgException e) {
            throw translate(e);
        } catch (RuntimeException e) {
            if (DatabaseUnavailable.isCause(e)) {
                throw new DatabaseUnavailable(e);
            }
            throw e;
        }
    }

    private <T> T inTransaction(SqlConnection connection, Function<UnitOfWork, T> work) {
        var transaction = connection.begin().await().atMost(TIMEOUT);
        try {
            var unit = new UnitOfWork(new Sql(connection), config);
            var result = work.apply(unit);
            unit.flush();
            transaction.commit().await().atMost(TIMEOUT);
            unit.committed();
            if (!unit.appended().isEmpty()) {
                commitListeners.forEach(Runnable::run);
            }
            return result;
        } catch (RuntimeException e) {
            rollback(transaction, e);
            throw e;
        }
    }

    private static void rollback(io.vertx.mutiny.sqlclient.Transaction transaction, RuntimeException cause) {
        try {
            transaction.rollback().await().atMost(TIMEOUT);
        } catch (RuntimeException e) {
            // A failed statement or a lost connection has ended the transaction already; the first error tells more.
            cause.addSuppressed(e);
        }
    }

    private static RuntimeException translate(PgException e) {
        if (RETRYABLE.contains(e.getSqlState())) {
            return new VersionConflict(e.getMessage());
        }
        return DatabaseUnavailable.isCause(e) ? new DatabaseUnavailable(e) : e;
    }
}
