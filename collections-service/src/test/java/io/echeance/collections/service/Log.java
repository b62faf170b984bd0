package io.echeance.collections.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.envelope.HashChain;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The other services, as this one sees them: writers and readers of the topics. */
@ApplicationScoped
public class Log {

    private static final String LIFECYCLE = "invoice-lifecycle";
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Stream(String topic, String source, String subject) {}

    private record Head(int sequence, byte[] hash) {}

    private final Map<Stream, Head> heads = new HashMap<>();
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    Log(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Writes the next event of a writer's stream. */
    synchronized void write(
            String topic, String source, String subject, String type, LocalDate day, Map<String, ?> data) {
        var stream = new Stream(topic, source, subject);
        var head = heads.getOrDefault(stream, new Head(0, HashChain.GENESIS));
        var bytes = bytes(data);
        var hash = HashChain.next(head.hash(), type, head.sequence() + 1, bytes);
        heads.put(stream, new Head(head.sequence() + 1, hash));
        var event = new EventRecord(
                topic,
                source,
                subject,
                head.sequence() + 1,
                UUID.randomUUID().toString(),
                type,
                "test-1.json",
                bytes,
                day,
                Cause.command("test", null),
                hash,
                Instant.now());
        send(event);
    }

    /** Data of the own events of an invoice, each with its type as field {@code type}, in log order. */
    List<JsonNode> ownEvents(String invoiceId) {
        return records().stream()
                .filter(record -> invoiceId.equals(record.key()))
                .filter(record -> header(record, "ce_source").equals("/collections-service"))
                .map(Log::json)
                .toList();
    }

    /** Reads on to the present end of the topic. */
    private synchronized List<ConsumerRecord<String, byte[]>> records() {
        if (partitions.isEmpty()) {
            consumer.partitionsFor(LIFECYCLE)
                    .forEach(info -> partitions.add(new TopicPartition(LIFECYCLE, info.partition())));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        }
        return List.copyOf(read);
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> record) {
        try {
            var data = (ObjectNode) JSON.readTree(record.value());
            data.put("type", header(record, "ce_type"));
            data.put("businessDate", header(record, "ce_businessdate"));
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value());
    }

    private static byte[] bytes(Map<String, ?> data) {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void send(EventRecord event) {
        try {
            producer.send(CloudEventHeaders.toRecord(event)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
