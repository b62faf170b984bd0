package io.echeance.eventstore.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A service's database.
 *
 * @param source the writer whose events it holds, e.g. {@code /payout-service}
 */
public record Store(String source, String jdbcUrl, String user, String password) {

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Runs the work in one transaction with one view of the data, which is never changed. */
    public <T> T read(Work<T> work) {
        return run(connection -> {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return work.with(connection);
        });
    }

    /** Runs the work in one transaction. */
    public <T> T run(Work<T> work) {
        try (var connection = DriverManager.getConnection(jdbcUrl, user, password)) {
            connection.setAutoCommit(false);
            var result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("the database of " + source + " says: " + e.getMessage(), e);
        }
    }
}
