package io.echeance.coverage.support;

import io.echeance.embedded.TestStack;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.envelope.HashChain;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events of the other services to the real topics, in their envelope, each stream without gaps. */
public final class ForeignLog implements AutoCloseable {

    private record Head(int version, byte[] hash) {}

    private static final Map<String, Head> HEADS = new ConcurrentHashMap<>();

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestStack.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    public void day(LocalDate day) {
        publish(List.of(event(
                "/invoice-service", "business-calendar", "live", "DayOpened", day, "{\"date\":\"" + day + "\"}")));
    }

    /** An event of the lifecycle, in the order of the calls. */
    public EventRecord fact(String source, String invoiceId, String type, LocalDate day, String data) {
        return event(source, "invoice-lifecycle", invoiceId, type, day, data);
    }

    /** The same event on another topic. */
    public EventRecord on(String topic, EventRecord event) {
        return new EventRecord(
                topic,
                event.source(),
                event.subject(),
                event.sequence(),
                event.id(),
                event.type(),
                event.dataschema(),
                event.data(),
                event.businessDate(),
                event.cause(),
                event.hash(),
                event.time());
    }

    public void publish(List<EventRecord> events) {
        var sent = events.stream()
                .map(event -> producer.send(CloudEventHeaders.toRecord(event)))
                .toList();
        try {
            for (var acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EventRecord event(
            String source, String topic, String subject, String type, LocalDate day, String json) {
        var data = json.getBytes(StandardCharsets.UTF_8);
        var head = HEADS.compute(source + subject, (stream, last) -> {
            var before = last == null ? new Head(0, HashChain.GENESIS) : last;
            int version = before.version() + 1;
            return new Head(version, HashChain.next(before.hash(), type, version, data));
        });
        return new EventRecord(
                topic,
                source,
                subject,
                head.version(),
                UUID.randomUUID().toString(),
                type,
                "test-1.json",
                data,
                day,
                Cause.command("req_test", null),
                head.hash(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public void close() {
        producer.close();
    }
}
