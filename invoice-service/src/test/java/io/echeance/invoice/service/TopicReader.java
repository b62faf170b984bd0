package io.echeance.invoice.service;

import io.echeance.embedded.TestStack;
import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.EventRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic as an auditor does: with a plain consumer, from the first record to the present end. */
final class TopicReader {

    private TopicReader() {}

    static List<EventRecord> all(String topic) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", TestStack.bootstrapServers(), "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<EventRecord>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> events.add(CloudEventHeaders.read(record)));
            }
            return events;
        }
    }

    static List<EventRecord> of(String topic, String subject) {
        return all(topic).stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    static List<String> types(String topic, String subject) {
        return of(topic, subject).stream().map(EventRecord::type).toList();
    }
}
