package io.echeance.coverage.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.embedded.TestStack;
import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.EventRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what this service published, as anyone would: with a plain consumer from the start of the topic. */
public final class OwnLog implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<EventRecord> read = new ArrayList<>();

    public OwnLog(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestStack.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Events of this service on the subject so far. */
    public List<EventRecord> of(String subject) {
        return all().stream().filter(event -> event.subject().equals(subject)).toList();
    }

    /** Events of this service so far. */
    public List<EventRecord> all() {
        for (var records = consumer.poll(Duration.ofMillis(100)); !records.isEmpty(); ) {
            records.forEach(record -> read.add(CloudEventHeaders.read(record)));
            records = consumer.poll(Duration.ofMillis(100));
        }
        return read.stream()
                .filter(event -> event.source().equals("/coverage-service"))
                .toList();
    }

    public static JsonNode data(EventRecord event) {
        try {
            return JSON.readTree(event.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
