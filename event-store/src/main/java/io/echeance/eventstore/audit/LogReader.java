package io.echeance.eventstore.audit;

import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.CloudEventHeaders.MalformedEnvelope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
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

    /** @param broker how the broker is reached: {@code bootstrap.servers}, and what its security asks for */
    public LogReader(Map<String, Object> broker) {
        var settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Where each partition of the topic ends now, in partition order. */
    public Map<TopicPartition, Long> ends(String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
        consumer.assign(partitions);
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
        readOn(ends, visitor);
    }

    /** Goes on where a reading of the same partitions had ended. */
    public void read(Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends, Visitor visitor) {
        consumer.assign(ends.keySet());
        starts.forEach(consumer::seek);
        readOn(ends, visitor);
    }

    private void readOn(Map<TopicPartition, Long> ends, Visitor visitor) {
        consumer.pause(ends.keySet());
        ends.forEach((partition, end) -> {
            consumer.resume(List.of(partition));
            read(partition, end, visitor);
            consumer.pause(List.of(partition));
            visitor.end(partition);
        });
    }

    /**
     * Every event of a subject up to now, in the order of the log.
     *
     * @param since nothing of the subject is older; the reading starts there
     */
    public List<LogEntry> readSubject(String topic, String subject, Instant since) {
        var ends = ends(topic);
        var partition = new TopicPartition(
                topic, BuiltInPartitioner.partitionForKey(subject.getBytes(StandardCharsets.UTF_8), ends.size()));
        consumer.assign(List.of(partition));
        var start = consumer.offsetsForTimes(Map.of(partition, since.toEpochMilli()))
                .get(partition);
        var entries = new ArrayList<LogEntry>();
        if (start != null) {
            consumer.seek(partition, start.offset());
            read(partition, ends.get(partition), new Visitor() {
                @Override
                public void entry(LogEntry entry) {
                    if (entry.subject().equals(subject)) {
                        entries.add(entry);
                    }
                }

                @Override
                public void malformed(ConsumerRecord<String, byte[]> record, String why) {
                    // is no event of any subject
                }
            });
        }
        return entries;
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
