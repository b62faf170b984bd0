package io.echeance.acceptance.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What coverage-service decides from now on, as a plain consumer sees it. */
final class Decisions implements AutoCloseable {

    private static final String TOPIC = "invoice-lifecycle";
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final KafkaConsumer<String, byte[]> consumer;

    Decisions(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Waits for so many and returns how many there are of each type. */
    Map<String, Integer> await(int count) {
        var types = new HashMap<String, Integer>();
        int seen = 0;
        var limit = System.nanoTime() + LIMIT.toNanos();
        while (seen < count) {
            for (var record : consumer.poll(POLL)) {
                if (header(record, "ce_source").equals("/coverage-service")) {
                    types.merge(header(record, "ce_type"), 1, Integer::sum);
                    seen++;
                }
            }
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("%d of %d decisions within %s".formatted(seen, count, LIMIT));
            }
        }
        return types;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
