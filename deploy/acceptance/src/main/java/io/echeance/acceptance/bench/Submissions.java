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
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Invoices on the log as invoice-service submits them, without the service: many wait at once. */
final class Submissions implements AutoCloseable {

    private static final String TYPE = "InvoiceSubmitted";

    private final KafkaProducer<String, byte[]> producer;
    private final String supplierId;
    private final LocalDate today;

    Submissions(String bootstrapServers, String supplierId, LocalDate today) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer());
        this.supplierId = supplierId;
        this.today = today;
    }

    /** Returns when all are on the topic. */
    void write(int count, String amount, IntFunction<String> debtor) {
        var sent = IntStream.range(0, count)
                .mapToObj(i -> producer.send(CloudEventHeaders.toRecord(submitted(amount, debtor.apply(i)))))
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

    private EventRecord submitted(String amount, String debtor) {
        var invoiceId = "inv_" + UuidCreator.getTimeOrderedEpoch();
        var data = json(invoiceId, amount, debtor).getBytes(StandardCharsets.UTF_8);
        return new EventRecord(
                "invoice-lifecycle",
                "/invoice-service",
                invoiceId,
                1,
                UuidCreator.getTimeOrderedEpoch().toString(),
                TYPE,
                "invoice-submitted-1.json",
                data,
                today,
                Cause.command("req_" + invoiceId, null),
                HashChain.next(HashChain.GENESIS, TYPE, 1, data),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private String json(String invoiceId, String amount, String debtor) {
        return """
                {"invoiceId":"%s","supplierId":"%s","supplierSiren":"999999998","invoiceNumber":"%s",\
                "debtor":{"siren":"%s","name":"Client %s","country":"FR","language":"fr"},\
                "gross":{"amount":"%s","currency":"EUR"},"issueDate":"%s","dueDate":"%s",\
                "creditorReference":"RF18539007547034","intake":"API"}\
                """.formatted(invoiceId, supplierId, invoiceId, debtor, debtor, amount, today, today.plusDays(30));
    }

    @Override
    public void close() {
        producer.close();
    }
}
