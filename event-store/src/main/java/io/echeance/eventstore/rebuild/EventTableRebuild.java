package io.echeance.eventstore.rebuild;

import io.echeance.eventstore.audit.LogEntry;
import io.echeance.eventstore.audit.LogReader;
import io.echeance.eventstore.audit.Store;
import io.echeance.eventstore.envelope.EventRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Writes a service's event table anew from the topics, after the database was lost: its truth, bit by bit. What the service derives from it
 * and from other services' events is not here.
 */
public final class EventTableRebuild {

    private static final int PAGE = 1_000;

    private static final String INSERT = """
        insert into events (stream_id, version, event_id, topic, type, dataschema, data, business_date,
                            correlation_id, causation_id, traceparent, hash, recorded_at)
        values (?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing
        """;

    private final Map<String, Object> broker;
    private final Store store;
    private final LongConsumer progress;

    /** @param progress gets how many records have been read */
    public EventTableRebuild(Map<String, Object> broker, Store store, LongConsumer progress) {
        this.broker = broker;
        this.store = store;
        this.progress = progress;
    }

    /**
     * In one transaction: all of it or nothing.
     *
     * @return how many events the table has then
     * @throws IllegalStateException when the table is not empty
     */
    public long run(List<String> topics) {
        return store.run(connection -> {
            if (count(connection) > 0) {
                throw new IllegalStateException("the event table of " + store.source() + " is not empty");
            }
            try (var reader = new LogReader(broker);
                    var insert = connection.prepareStatement(INSERT)) {
                var page = new Page(insert);
                reader.read(reader.ends(topics), page);
                page.flush();
            }
            return count(connection);
        });
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from events")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private final class Page implements LogReader.Visitor {
        private final PreparedStatement insert;
        private final List<EventRecord> events = new ArrayList<>(PAGE);
        private long read;

        Page(PreparedStatement insert) {
            this.insert = insert;
        }

        @Override
        public void entry(LogEntry entry) {
            read++;
            if (entry.event().source().equals(store.source())) {
                events.add(entry.event());
                if (events.size() == PAGE) {
                    flush();
                }
            }
        }

        @Override
        public void malformed(ConsumerRecord<String, byte[]> record, String why) {
            read++; // is nobody's event
        }

        void flush() {
            try {
                for (var event : events) {
                    fill(insert, event);
                    insert.addBatch();
                }
                insert.executeBatch();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            events.clear();
            progress.accept(read);
        }
    }

    private static void fill(PreparedStatement insert, EventRecord event) throws SQLException {
        insert.setString(1, event.subject());
        insert.setInt(2, event.sequence());
        insert.setString(3, event.id());
        insert.setString(4, event.topic());
        insert.setString(5, event.type());
        insert.setString(6, event.dataschema());
        insert.setBytes(7, event.data());
        insert.setObject(8, event.businessDate());
        insert.setString(9, event.cause().correlationId());
        insert.setString(10, event.cause().causationId());
        insert.setString(11, event.cause().traceparent());
        insert.setBytes(12, event.hash());
        insert.setObject(13, event.time().atOffset(ZoneOffset.UTC));
    }
}
