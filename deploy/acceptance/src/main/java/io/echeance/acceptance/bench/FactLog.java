package io.echeance.acceptance.bench;

import com.github.f4b6a3.uuid.UuidCreator;
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
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Facts of invoices on the log as their writers write them, without the writers: each is the first of its stream. */
final class FactLog implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final LocalDate today;

    FactLog(String bootstrapServers, LocalDate today) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer());
        this.today = today;
    }

    /**
     * Returns when all are on the topic.
     *
     * @param data JSON by invoice id
     */
    void write(String source, String type, List<String> invoiceIds, UnaryOperator<String> data) {
        var sent = invoiceIds.stream()
                .map(id -> producer.send(CloudEventHeaders.toRecord(record(source, type, id, data.apply(id)))))
                .toList();
        try {
            for (var acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take an event", e.getCause());
        }
    }

    private EventRecord record(String source, String type, String invoiceId, String json) {
        var data = json.getBytes(StandardCharsets.UTF_8);
        return new EventRecord(
                "invoice-lifecycle",
                source,
                invoiceId,
                1,
                UuidCreator.getTimeOrderedEpoch().toString(),
                type,
                "benchmark-1.json",
                data,
                today,
                Cause.command("req_" + invoiceId, null),
                HashChain.next(HashChain.GENESIS, type, 1, data),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public void close() {
        producer.close();
    }
}
