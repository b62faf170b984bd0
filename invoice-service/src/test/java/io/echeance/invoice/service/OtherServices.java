package io.echeance.invoice.service;

import io.echeance.embedded.TestStack;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.envelope.HashChain;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes on the topics what the other services would write. */
final class OtherServices {

    private record Head(int version, byte[] hash) {}

    private static final Map<String, Head> HEADS = new ConcurrentHashMap<>();
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestStack.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    private OtherServices() {}

    static void signPolicy(String supplierId, String siren, LocalDate signedOn) {
        write("/coverage-service", "supplier-policies", supplierId, "PolicySigned", """
                {"supplierId":"%s","policyVersion":1,"siren":"%s","signedOn":"%s"}""".formatted(
                        supplierId, siren, signedOn));
    }

    static void terminatePolicy(String supplierId, LocalDate terminatedOn) {
        write("/coverage-service", "supplier-policies", supplierId, "PolicyTerminated", """
                {"supplierId":"%s","terminatedOn":"%s"}""".formatted(
                        supplierId, terminatedOn));
    }

    /** @param type e.g. {@code CoverageGranted}; the fields that matter here are none, or those of a reversal */
    static void decideCoverage(String invoiceId, String type) {
        write("/coverage-service", "invoice-lifecycle", invoiceId, type, "{\"invoiceId\":\"%s\"}".formatted(invoiceId));
    }

    static void payInFull(String invoiceId) {
        write(
                "/collections-service",
                "invoice-lifecycle",
                invoiceId,
                "ClientPaid",
                "{\"invoiceId\":\"%s\"}".formatted(invoiceId));
    }

    static void reversePayment(String invoiceId, String outstanding) {
        write("/collections-service", "invoice-lifecycle", invoiceId, "PaymentReversed", """
                {"invoiceId":"%s","outstanding":{"amount":"%s","currency":"EUR"}}""".formatted(
                        invoiceId, outstanding));
    }

    private static synchronized void write(String source, String topic, String subject, String type, String json) {
        var data = json.getBytes(StandardCharsets.UTF_8);
        var before = HEADS.getOrDefault(source + subject, new Head(0, HashChain.GENESIS));
        int version = before.version() + 1;
        var hash = HashChain.next(before.hash(), type, version, data);
        var event = new EventRecord(
                topic,
                source,
                subject,
                version,
                UUID.randomUUID().toString(),
                type,
                type + "-1.json",
                data,
                LocalDate.of(2026, 1, 5),
                Cause.command("test", null),
                hash,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        try {
            PRODUCER.send(CloudEventHeaders.toRecord(event)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(type + " was not written", e);
        }
        HEADS.put(source + subject, new Head(version, hash));
    }
}
