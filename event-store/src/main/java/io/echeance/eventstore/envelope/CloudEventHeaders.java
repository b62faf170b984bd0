package io.echeance.eventstore.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/** The envelope on the topic: CloudEvents 1.0, Kafka binary mode, every value readable text. */
public final class CloudEventHeaders {

    private CloudEventHeaders() {}

    /** The record as it is published; the same event always gives the same bytes. */
    public static ProducerRecord<String, byte[]> toRecord(EventRecord event) {
        var headers = List.<Header>of(
                header("ce_specversion", "1.0"),
                header("ce_id", event.id()),
                header("ce_time", event.time().toString()),
                header("ce_type", event.type()),
                header("ce_source", event.source()),
                header("ce_subject", event.subject()),
                header("ce_sequence", sequence(event.sequence())),
                header("ce_businessdate", event.businessDate().toString()),
                header("ce_correlationid", event.cause().correlationId()),
                header("ce_causationid", event.cause().causationId()),
                header("ce_hash", HexFormat.of().formatHex(event.hash())),
                header("ce_dataschema", event.dataschema()),
                header("content-type", "application/json"),
                header("traceparent", event.cause().traceparent()));
        return new ProducerRecord<>(event.topic(), null, event.subject(), event.data(), headers);
    }

    /** A version as {@code ce_sequence} shows it: ten digits, so that text order is number order. */
    static String sequence(int version) {
        var digits = Integer.toString(version);
        return "0".repeat(10 - digits.length()) + digits;
    }

    /**
     * Reads a record back.
     *
     * @throws MalformedEnvelope naming the header that is missing or not readable
     */
    public static EventRecord read(ConsumerRecord<String, byte[]> record) {
        var headers = texts(record.headers());
        var subject = text(headers, "ce_subject");
        if (!subject.equals(record.key())) {
            throw new MalformedEnvelope("ce_subject is '%s' but the key is '%s'".formatted(subject, record.key()));
        }
        if (record.value() == null) {
            throw new MalformedEnvelope("the value is missing");
        }
        try {
            return new EventRecord(
                    record.topic(),
                    text(headers, "ce_source"),
                    subject,
                    Integer.parseInt(text(headers, "ce_sequence")),
                    text(headers, "ce_id"),
                    text(headers, "ce_type"),
                    text(headers, "ce_dataschema"),
                    record.value(),
                    LocalDate.parse(text(headers, "ce_businessdate")),
                    new Cause(
                            text(headers, "ce_causationid"),
                            text(headers, "ce_correlationid"),
                            text(headers, "traceparent")),
                    HexFormat.of().parseHex(text(headers, "ce_hash")),
                    Instant.parse(text(headers, "ce_time")));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new MalformedEnvelope("a header is not readable: " + e.getMessage());
        }
    }

    /** All of them in one pass; of a name that comes twice the last one counts. */
    private static Map<String, byte[]> texts(Headers headers) {
        var values = new HashMap<String, byte[]>(32);
        for (var header : headers) {
            values.put(header.key(), header.value());
        }
        return values;
    }

    private static String text(Map<String, byte[]> headers, String name) {
        var value = headers.get(name);
        if (value == null) {
            throw new MalformedEnvelope("header " + name + " is missing");
        }
        return new String(value, StandardCharsets.UTF_8);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The record is not an event of this log; it is parked, never guessed at. */
    public static final class MalformedEnvelope extends RuntimeException {
        public MalformedEnvelope(String message) {
            super(message);
        }
    }
}
