package io.echeance.eventstore.audit;

import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.CloudEventHeaders.MalformedEnvelope;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A plain consumer without a group: reads topics from offset 0 to their present end, one partition after the other. */
public final class LogReader implements AutoCloseable {

    /** Gets what is read. */
    public interface Visitor {
        void entry(LogEntry entry);

        /** A record that is no event of this log. */
        void malformed(ConsumerRecord<String, byte[]> record, String why);

        /** The partition has been read to its end. */
        default void end(TopicPartition partition) {}
    }

    private static final Duration POLL = Duration.ofMillis(200);

    /** Without any record for so long, the broker is gone and not just slow. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<String, byte[]> consumer;

    public LogReader(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        16 << 20,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        8 << 20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Where each partition of the topic ends now, in partition order. */
    public Map<TopicPartition, Long> ends(String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
        var ends = consumer.endOffsets(partitions);
        var ordered = new LinkedHashMap<TopicPartition, Long>();
        partitions.forEach(partition -> ordered.put(partition, ends.get(partition)));
        return ordered;
    }

    /** The given topics to their present ends, the last one's taken first: so what caused its records is never beyond the others' ends. */
    public Map<TopicPartition, Long> ends(List<String> topics) {
        var byTopic = new HashMap<String, Map<TopicPartition, Long>>();
        topics.reversed().forEach(topic -> byTopic.put(topic, ends(topic)));
        var ordered = new LinkedHashMap<TopicPartition, Long>();
        topics.forEach(topic -> ordered.putAll(byTopic.get(topic)));
        return ordered;
    }

    /** Reads the partitions in the given order, each from its beginning to the given end. */
    public void read(Map<TopicPartition, Long> ends, Visitor visitor) {
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
        consumer.pause(ends.keySet());
        ends.forEach((partition, end) -> {
            consumer.resume(List.of(partition));
            read(partition, end, visitor);
            consumer.pause(List.of(partition));
            visitor.end(partition);
        });
    }

    private void read(TopicPartition partition, long end, Visitor visitor) {
        long lastRecord = System.nanoTime();
        while (consumer.position(partition) < end) {
            var batch = consumer.poll(POLL).records(partition);
            deliver(batch, end, visitor);
            if (!batch.isEmpty()) {
                lastRecord = System.nanoTime();
            } else if (System.nanoTime() - lastRecord > PATIENCE.toNanos()) {
                throw new IllegalStateException("nothing comes from %s at offset %d of %d"
                        .formatted(partition, consumer.position(partition), end));
            }
        }
    }

    private static void deliver(Collection<ConsumerRecord<String, byte[]>> batch, long end, Visitor visitor) {
        for (var record : batch) {
            if (record.offset() < end) {
                deliver(record, visitor);
            }
        }
    }

    private static void deliver(ConsumerRecord<String, byte[]> record, Visitor visitor) {
        LogEntry entry;
        try {
            entry = new LogEntry(CloudEventHeaders.read(record), record.partition(), record.offset());
        } catch (MalformedEnvelope e) {
            visitor.malformed(record, e.getMessage());
            return;
        }
        visitor.entry(entry);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
