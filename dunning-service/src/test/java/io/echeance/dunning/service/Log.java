package io.echeance.dunning.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.dunning.messaging.EventJson;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.envelope.HashChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The log as the other services write it and as anybody reads it. */
final class Log {

    private record Head(int sequence, byte[] hash) {}

    private final ObjectMapper json = EventJson.mapper();
    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Head> heads = new HashMap<>();

    Log(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Writes an event of another service, with its whole envelope, and returns when it is on the topic. */
    void write(String topic, String source, String subject, String type, LocalDate day, Map<String, ?> data) {
        try {
            var bytes = json.writeValueAsBytes(data);
            var stream = source + subject;
            var head = heads.getOrDefault(stream, new Head(0, HashChain.GENESIS));
            int sequence = head.sequence() + 1;
            var hash = HashChain.next(head.hash(), type, sequence, bytes);
            heads.put(stream, new Head(sequence, hash));
            var event = new EventRecord(
                    topic,
                    source,
                    subject,
                    sequence,
                    UuidCreator.getTimeOrderedEpoch().toString(),
                    type,
                    type + "-1.json",
                    bytes,
                    day,
                    Cause.command("req_test", null),
                    hash,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS));
            send(CloudEventHeaders.toRecord(event));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Destroys a person's key. */
    void erase(String subjectId) {
        send(new ProducerRecord<>("subject-keys", subjectId, null));
    }

    /** Every event of dunning-service about the invoice, in order. */
    List<EventRecord> ownEvents(String invoiceId) {
        return read("invoice-lifecycle").stream()
                .map(CloudEventHeaders::read)
                .filter(event -> event.source().equals("/dunning-service"))
                .filter(event -> event.subject().equals(invoiceId))
                .toList();
    }

    /** Keys, headers and values of all records of all topics, as text. */
    List<String> everything() {
        var texts = new ArrayList<String>();
        for (var topic : List.of("invoice-lifecycle", "supplier-policies", "business-calendar", "subject-keys")) {
            for (var record : read(topic)) {
                texts.add(record.key());
                record.headers().forEach(header -> texts.add(new String(header.value(), StandardCharsets.UTF_8)));
                if (record.value() != null) {
                    texts.add(new String(record.value(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    JsonNode data(EventRecord event) {
        try {
            return json.readTree(event.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
