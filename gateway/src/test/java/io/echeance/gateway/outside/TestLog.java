package io.echeance.gateway.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.envelope.HashChain;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events to the topics as the services do. */
public final class TestLog implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    /** Streams outlive a test. */
    private static final Map<String, Integer> SEQUENCES = new ConcurrentHashMap<>();

    public TestLog(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** @return the event's sequence in its writer's stream */
    public int lifecycle(String service, String invoiceId, String type, String data) {
        return write("invoice-lifecycle", "/" + service, invoiceId, type, data);
    }

    /** Opens the day for the gateway and for whoever reads the calendar. */
    public int day(LocalDate day) {
        return write("business-calendar", "/invoice-service", "live", "DayOpened", "{\"date\":\"" + day + "\"}");
    }

    private synchronized int write(String topic, String source, String subject, String type, String data) {
        int sequence = SEQUENCES.merge(source + " " + subject, 1, Integer::sum);
        var bytes = data.getBytes(UTF_8);
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var event = new EventRecord(
                topic,
                source,
                subject,
                sequence,
                id,
                type,
                "test-1.json",
                bytes,
                LocalDate.of(2026, 9, 25),
                Cause.command("req_test", null),
                HashChain.next(HashChain.GENESIS, type, sequence, bytes),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        try {
            producer.send(CloudEventHeaders.toRecord(event)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return sequence;
    }

    @Override
    public void close() {
        producer.close();
    }
}
