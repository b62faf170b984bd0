package io.echeance.eventstore.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.embedded.TestStack;
import io.echeance.embedded.TopicSpec;
import io.echeance.embedded.Topics;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.envelope.HashChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A small true log of two writers, on a topic of its own and in their event tables; each test makes something of it untrue. */
final class Evidence {

    static final String ALPHA = "/alpha";
    static final String BETA = "/beta";

    private static final Store ALPHA_STORE = store(ALPHA);
    private static final Store BETA_STORE = store(BETA);

    final String topic = "audit-" + UUID.randomUUID();
    final List<EventRecord> events = new ArrayList<>();
    final Store alpha = empty(ALPHA_STORE);
    final Store beta = empty(BETA_STORE);

    private final Map<String, EventRecord> heads = new HashMap<>();

    /** Three subjects; of each three events by alpha, which was commanded, and two by beta, caused by alpha's first. */
    Evidence() {
        for (int round = 1; round <= 3; round++) {
            for (var subject : List.of("s1", "s2", "s3")) {
                var first = add(ALPHA, subject, "Begun", Cause.command("corr", null));
                if (round < 3) {
                    add(BETA, subject, "Answered", Cause.event(first.id(), "corr", null));
                }
            }
        }
    }

    private EventRecord add(String source, String subject, String type, Cause cause) {
        var before = heads.get(source + subject);
        int sequence = before == null ? 1 : before.sequence() + 1;
        var event = event(source, subject, sequence, type, cause, before == null ? HashChain.GENESIS : before.hash());
        heads.put(source + subject, event);
        events.add(event);
        return event;
    }

    /** A record whose hash is right for what it follows. */
    EventRecord event(String source, String subject, int sequence, String type, Cause cause, byte[] previous) {
        var data = "{\"round\":%d}".formatted(sequence).getBytes(StandardCharsets.UTF_8);
        return new EventRecord(
                topic,
                source,
                subject,
                sequence,
                UuidCreator.getTimeOrderedEpoch().toString(),
                type,
                "begun-1.json",
                data,
                LocalDate.parse("2026-01-02"),
                cause,
                HashChain.next(previous, type, sequence, data),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    static EventRecord withData(EventRecord event, String data) {
        return changed(event, data.getBytes(StandardCharsets.UTF_8), event.businessDate());
    }

    static EventRecord withBusinessDate(EventRecord event, LocalDate day) {
        return changed(event, event.data(), day);
    }

    private static EventRecord changed(EventRecord event, byte[] data, LocalDate businessDate) {
        return new EventRecord(
                event.topic(),
                event.source(),
                event.subject(),
                event.sequence(),
                event.id(),
                event.type(),
                event.dataschema(),
                data,
                businessDate,
                event.cause(),
                event.hash(),
                event.time());
    }

    /** Index of an event in {@link #events}. */
    int indexOf(String source, String subject, int sequence) {
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            if (event.source().equals(source) && event.subject().equals(subject) && event.sequence() == sequence) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such event");
    }

    /** Stores the events in their writers' tables. */
    Evidence store() {
        events.forEach(event -> insert(event.source().equals(ALPHA) ? alpha : beta, event));
        return this;
    }

    /** Publishes the events, all to one partition, so that offsets are indexes. */
    Evidence publish() {
        return publish(events.stream().map(CloudEventHeaders::toRecord).toList());
    }

    Evidence publish(List<ProducerRecord<String, byte[]>> records) {
        var bootstrap = TestStack.bootstrapServers();
        Topics.create(bootstrap, List.of(new TopicSpec(topic, 1, Map.of())), 1);
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                producer.send(record).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    LogVerification.Result verify(Store... stores) {
        var plan = new LogVerification.Plan(
                Map.of("bootstrap.servers", TestStack.bootstrapServers()),
                List.of(topic),
                List.of(stores),
                (findings, given) -> List.of());
        return LogVerification.run(plan, (read, all, since) -> {});
    }

    private static Store store(String source) {
        var database = TestStack.database("audit");
        return new Store(source, database.jdbcUrl(), database.user(), database.password());
    }

    /** The same database with nothing but empty tables. */
    private static Store empty(Store store) {
        try (var schema = Evidence.class.getResourceAsStream("/db/eventstore/V0_1__event_store.sql")) {
            execute(store, "drop schema if exists public cascade; create schema public");
            execute(store, new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an owner of the database could: the trigger that refuses changes is no obstacle to somebody who means to. */
    static void tamper(Store store, String statement) {
        execute(store, "alter table events disable trigger user; " + statement);
    }

    static void execute(Store store, String statements) {
        store.run(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(statements);
            }
        });
    }

    private static void insert(Store store, EventRecord event) {
        store.run(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into events values (?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                fill(insert, event);
                return insert.executeUpdate();
            }
        });
    }

    private static void fill(java.sql.PreparedStatement insert, EventRecord event) throws SQLException {
        var values = List.of(
                event.subject(),
                event.sequence(),
                event.id(),
                event.topic(),
                event.type(),
                event.dataschema(),
                event.data(),
                event.businessDate(),
                event.cause().correlationId(),
                event.cause().causationId(),
                event.cause().traceparent(),
                event.hash(),
                event.time().atOffset(ZoneOffset.UTC));
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
        }
    }
}
