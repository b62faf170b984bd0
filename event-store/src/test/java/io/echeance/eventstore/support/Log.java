package io.echeance.eventstore.support;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.envelope.HashChain;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Foreign events as another service would write them, and a plain reader of a topic. */
public final class Log {

    private static final AtomicLong OFFSETS = new AtomicLong();

    private Log() {}

    public static EventRecord event(String subject, int sequence, String type, String data) {
        var bytes = data.getBytes(StandardCharsets.UTF_8);
        return new EventRecord(
                Counter.TOPIC,
                "/other-service",
                subject,
                sequence,
                UuidCreator.getTimeOrderedEpoch().toString(),
                type,
                "added-1.json",
                bytes,
                LocalDate.parse("2026-01-02"),
                Cause.command("corr", null),
                HashChain.next(HashChain.GENESIS, type, sequence, bytes),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    public static EventRecord event(String subject, int sequence) {
        return event(subject, sequence, "Added", "{\"amount\":1}");
    }

    /** The event as a consumer polls it, at a fresh offset. */
    public static ConsumerRecord<String, byte[]> polled(EventRecord event) {
        var record = CloudEventHeaders.toRecord(event);
        return new ConsumerRecord<>(
                record.topic(),
                0,
                OFFSETS.incrementAndGet(),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record.key(),
                record.value(),
                record.headers(),
                java.util.Optional.empty());
    }

    /** Everything on the topic now, in offset order per partition. */
    public static List<ConsumerRecord<String, byte[]>> readAll(String bootstrapServers, String topic) {
        var settings = Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
