package io.echeance.eventstore.inbox;

import io.echeance.eventstore.store.EventStoreConfig;
import io.echeance.eventstore.store.Sql;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * Records that this service could not apply, and those of the same subject that queue behind them. They stay until an
 * operator replays them after the fix; all other subjects go on. A copy goes to {@code <topic>.dlq}.
 */
@ApplicationScoped
public class ParkedEvents {

    /** A parked record. */
    public record Parked(
            long id, ConsumerRecord<String, byte[]> record, String subject, String reason, Instant parkedAt) {}

    /** Takes records to their topics and returns when they are there. */
    @FunctionalInterface
    public interface Publisher {
        void publish(List<ProducerRecord<String, byte[]>> records) throws InterruptedException;
    }

    private static final int PAGE = 200;
    private static final String COLUMNS = "id, topic, partition, log_offset, subject, headers, data, reason, parked_at";

    private final String service;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public ParkedEvents(EventStoreConfig config) {
        this.service = config.source().substring(1);
    }

    /** Told when records were parked. */
    public void onParked(Runnable listener) {
        listeners.add(listener);
    }

    void announce() {
        listeners.forEach(Runnable::run);
    }

    /** Subjects with a queue; their rows are locked, so a replay that empties a queue and a batch that adds to it can't miss each other. */
    Set<String> subjectsAmong(Sql sql, Collection<String> subjects) {
        return new HashSet<>(sql.list(
                "select subject from parked_events where subject = any($1) order by id for share",
                row -> row.getString("subject"),
                (Object) subjects.toArray(String[]::new)));
    }

    void park(Sql sql, ConsumerRecord<String, byte[]> record, String reason) {
        sql.run(
                """
                insert into parked_events (topic, partition, log_offset, subject, headers, data, reason)
                values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
                """,
                record.topic(),
                record.partition(),
                record.offset(),
                subjectOf(record),
                toJson(record.headers()),
                Sql.buffer(record.value()),
                reason);
    }

    static String subjectOf(ConsumerRecord<String, byte[]> record) {
        return record.key() == null ? "" : record.key();
    }

    /** What operations read about a failure. */
    static String reason(RuntimeException cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    /** The record that has to be applied next for the subject. */
    Optional<Parked> head(Sql sql, String subject) {
        return sql
                .list(
                        "select " + COLUMNS + " from parked_events where subject = $1 order by id limit 1 for update",
                        ParkedEvents::toParked,
                        subject)
                .stream()
                .findFirst();
    }

    /** Oldest first. */
    public List<Parked> list(Sql sql, long afterId, int limit) {
        return sql.list(
                "select " + COLUMNS + " from parked_events where id > $1 order by id limit $2",
                ParkedEvents::toParked,
                afterId,
                limit);
    }

    public long count(Sql sql) {
        return sql.list("select count(*) as parked from parked_events", row -> row.getLong("parked"))
                .getFirst();
    }

    void remove(Sql sql, long id) {
        sql.run("delete from parked_events where id = $1", id);
    }

    void explain(Sql sql, long id, String reason) {
        sql.run("update parked_events set reason = $2 where id = $1", id, reason);
    }

    /** Publishes what has no copy yet; at least once, by the one active relay. */
    public void copyToDeadLetterTopics(Sql sql, Publisher publisher) throws InterruptedException {
        List<Parked> page;
        do {
            page = sql.list(
                    "select " + COLUMNS + " from parked_events where not copied order by id limit $1",
                    ParkedEvents::toParked,
                    PAGE);
            if (!page.isEmpty()) {
                publisher.publish(page.stream().map(this::deadLetter).toList());
                sql.run("update parked_events set copied = true where id = any($1)", (Object)
                        page.stream().map(Parked::id).toArray(Long[]::new));
            }
        } while (page.size() == PAGE);
    }

    private ProducerRecord<String, byte[]> deadLetter(Parked parked) {
        var record = parked.record();
        var headers = new ArrayList<Header>(List.of(record.headers().toArray()));
        headers.add(header("dlq_service", service));
        headers.add(header("dlq_reason", parked.reason()));
        headers.add(header("dlq_partition", Integer.toString(record.partition())));
        headers.add(header("dlq_offset", Long.toString(record.offset())));
        return new ProducerRecord<>(record.topic() + ".dlq", record.partition(), record.key(), record.value(), headers);
    }

    private static Parked toParked(Row row) {
        var record = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("log_offset"),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                row.getString("subject"),
                Sql.bytes(row, "data"),
                toHeaders(row.getJsonObject("headers")),
                Optional.empty());
        return new Parked(
                row.getLong("id"),
                record,
                row.getString("subject"),
                row.getString("reason"),
                row.getOffsetDateTime("parked_at").toInstant());
    }

    private static JsonObject toJson(Headers headers) {
        var json = new JsonObject();
        headers.forEach(header -> json.put(
                header.key(), header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8)));
        return json;
    }

    private static Headers toHeaders(JsonObject json) {
        var headers = new RecordHeaders();
        json.forEach(entry -> headers.add(header(entry.getKey(), (String) entry.getValue())));
        return headers;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }
}
