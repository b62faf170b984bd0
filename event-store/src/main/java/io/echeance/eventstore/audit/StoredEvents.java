package io.echeance.eventstore.audit;

import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.EventRecord;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Reads event tables as a stream, page by page, as the records that were or will be published. */
public final class StoredEvents {

    private static final int PAGE = 5_000;

    private static final String ALL = """
        select stream_id, version, event_id::text, topic, type, dataschema, data, business_date,
               correlation_id, causation_id, traceparent, hash, recorded_at
          from events
        """;

    private StoredEvents() {}

    /** Every event, each stream in version order. */
    public static void read(Store store, Consumer<EventRecord> reader) {
        store.read(connection -> {
            try (var statement = connection.prepareStatement(ALL + " order by stream_id, version")) {
                deliver(store, statement, reader);
            }
            return null;
        });
    }

    /** The events of some streams, each in version order. */
    public static void read(Store store, Collection<String> streams, Consumer<EventRecord> reader) {
        store.read(connection -> {
            try (var statement =
                    connection.prepareStatement(ALL + " where stream_id = any (?) order by stream_id, version")) {
                statement.setArray(1, connection.createArrayOf("text", streams.toArray()));
                deliver(store, statement, reader);
            }
            return null;
        });
    }

    /** Every stream's id. */
    public static List<String> subjects(Store store) {
        return store.read(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select distinct stream_id from events")) {
                var subjects = new ArrayList<String>();
                while (rows.next()) {
                    subjects.add(rows.getString(1));
                }
                return subjects;
            }
        });
    }

    private static void deliver(Store store, PreparedStatement statement, Consumer<EventRecord> reader)
            throws SQLException {
        statement.setFetchSize(PAGE);
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.accept(event(store.source(), rows));
            }
        }
    }

    private static EventRecord event(String source, ResultSet row) throws SQLException {
        return new EventRecord(
                row.getString("topic"),
                source,
                row.getString("stream_id"),
                row.getInt("version"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("dataschema"),
                row.getBytes("data"),
                row.getObject("business_date", LocalDate.class),
                new Cause(row.getString("causation_id"), row.getString("correlation_id"), row.getString("traceparent")),
                row.getBytes("hash"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
