package io.echeance.acceptance.log;

import io.echeance.eventstore.envelope.CloudEventHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A plain consumer without a group: reads topics from offset 0 to their present end, in offset order per partition. */
public final class LogReader {

    /** The topics of events; causes first, so that a reader of the last one has met every cause on another topic. */
    public static final List<String> TOPICS =
            List.of("business-calendar", "supplier-policies", "debtor-limits", "invoice-lifecycle");

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;

    public LogReader(String bootstrapServers) {
        settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
    }

    /** Gives every event of the topics, one topic after the other. */
    public void read(List<String> topics, Consumer<LogEntry> reader) {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            topics.forEach(topic -> read(consumer, topic, reader));
        }
    }

    private static void read(KafkaConsumer<String, byte[]> consumer, String topic, Consumer<LogEntry> reader) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (var record : consumer.poll(POLL)) {
                reader.accept(new LogEntry(CloudEventHeaders.read(record), record.partition(), record.offset()));
            }
        }
    }
}
