package io.echeance.eventstore.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A command that was answered 2xx has its events on the topic. What was answered is kept with its idempotency key in the
 * transaction of the events; that a command has all of its events or none is that transaction, and check 3 that all of them are out.
 */
final class AnswerCheck implements LogCheck {

    private static final String ANSWERED = """
        select subject, sequence, key from idempotency_keys
         where status between 200 and 299 and subject is not null and sequence is not null
        """;

    private final Findings findings;
    private final List<Store> stores;
    private final StoreCheck topics;
    private long answers;

    AnswerCheck(Findings findings, List<Store> stores, StoreCheck topics) {
        this.findings = findings;
        this.stores = stores;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public boolean isChecked() {
        return !stores.isEmpty();
    }

    @Override
    public void see(LogEntry entry) {
        // The other check counts what is on the topics.
    }

    @Override
    public void finish() {
        stores.forEach(store -> store.read(connection -> compare(store, connection)));
    }

    private Void compare(Store store, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ANSWERED)) {
            statement.setFetchSize(5_000);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    answers++;
                    int published = topics.published(store.source(), rows.getString(1));
                    if (published < rows.getInt(2)) {
                        findings.of(
                                this,
                                "-",
                                rows.getString(1),
                                "%s answered key %s with sequence %d, and the topic has %d"
                                        .formatted(store.source(), rows.getString(3), rows.getInt(2), published));
                    }
                }
            }
        }
        return null;
    }

    @Override
    public String statement() {
        return isChecked()
                ? "%,d commands that were answered with success have their events on the topics".formatted(answers)
                : "needs the databases";
    }
}
