package io.echeance.eventstore.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Statements on one connection in plain, waiting style. For the threads of lanes, inbox and sweep, where one statement
 * serves a whole batch; never on an event loop.
 */
public final class Sql {

    /** Longer than any healthy statement; a connection that hangs is given up and the transaction retried. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final SqlClient client;

    public Sql(SqlClient client) {
        this.client = client;
    }

    /** Runs a prepared statement; arrays ({@code String[]}, {@code Integer[]}, {@code Buffer[]} …) bind to {@code unnest} and {@code any}. */
    public RowSet<Row> run(String statement, Object... parameters) {
        return client.preparedQuery(statement)
                .execute(Tuple.from(parameters))
                .await()
                .atMost(TIMEOUT);
    }

    public <T> List<T> list(String statement, Function<Row, T> mapping, Object... parameters) {
        return run(statement, parameters)
                .toMulti()
                .map(mapping)
                .collect()
                .asList()
                .await()
                .atMost(TIMEOUT);
    }

    /** Rows inserted, updated or deleted. */
    public int update(String statement, Object... parameters) {
        return run(statement, parameters).rowCount();
    }

    /** A column of a batch as a text array parameter. */
    public static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** A column of a batch as an integer array parameter. */
    public static <T> Integer[] integers(Collection<T> rows, Function<T, Integer> column) {
        return rows.stream().map(column).toArray(Integer[]::new);
    }

    /** A column of a batch as a {@code bytea} array parameter. */
    public static <T> Buffer[] bytes(Collection<T> rows, Function<T, byte[]> column) {
        return rows.stream().map(row -> buffer(column.apply(row))).toArray(Buffer[]::new);
    }

    public static Buffer buffer(byte[] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }

    /** A {@code bytea} column; null when the column is null. */
    public static byte[] bytes(Row row, String column) {
        var value = row.getBuffer(column);
        return value == null ? null : value.getBytes();
    }
}
