package io.echeance.acceptance.bench;

import io.echeance.embedded.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** What payout-service has written so far, as its database tells it. */
final class PayoutStore implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long POLL_MILLIS = 200;

    private final Connection connection;

    PayoutStore(Database database) {
        try {
            connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        } catch (SQLException e) {
            throw new IllegalStateException("the database of payout-service can't be reached", e);
        }
    }

    long postings() {
        return count("select count(*) from ledger_lines where line = 1");
    }

    long instructed() {
        return count("select count(*) from transfers");
    }

    /** In finished files. */
    long filed() {
        return count("select coalesce(sum(transactions), 0) from payout_files");
    }

    long published() {
        return instructed() - count("select count(*) from outbox");
    }

    /** Waits until the count is reached. @return seconds since the start */
    double await(String what, java.util.function.LongSupplier counted, long expected, long startNanos) {
        while (counted.getAsLong() < expected) {
            if (System.nanoTime() - startNanos > LIMIT.toNanos()) {
                throw new IllegalStateException(
                        "%d of %d %s within %s".formatted(counted.getAsLong(), expected, what, LIMIT));
            }
            pause();
        }
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private long count(String query) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
