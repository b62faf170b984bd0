package io.echeance.collections.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.embedded.TestStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Reading up to now is the truth about committed offsets on a real broker; it is never claimed. */
class LogCatchUpTest {

    /** A topic that no service of this module reads. */
    private static final TopicPartition LIMITS = new TopicPartition("debtor-limits", 0);

    private record Patience(Duration atMost, Duration poll) implements CatchUpConfig {}

    private final String group = "catch-up-" + UUID.randomUUID();

    @Test
    void what_nobody_reads_is_not_reached() throws Exception {
        write();
        assertThat(isReached()).isFalse();
    }

    @Test
    void what_was_committed_up_to_the_end_is_reached() throws Exception {
        commit(write() + 1);
        assertThat(isReached()).isTrue();
    }

    @Test
    void one_record_behind_is_not_reached() throws Exception {
        commit(write());
        assertThat(isReached()).isFalse();
    }

    private boolean isReached() throws Exception {
        var catchUp = new LogCatchUp(
                Map.of("bootstrap.servers", TestStack.bootstrapServers()),
                group,
                List.of(LIMITS.topic()),
                new Patience(Duration.ofSeconds(1), Duration.ofMillis(10)));
        try {
            return catchUp.await().toCompletableFuture().get();
        } finally {
            catchUp.close();
        }
    }

    private static long write() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestStack.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(LIMITS.topic(), LIMITS.partition(), null, new byte[] {1}))
                    .get()
                    .offset();
        }
    }

    private void commit(long offset) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestStack.bootstrapServers(), "group.id", group),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(LIMITS));
            consumer.commitSync(Map.of(LIMITS, new OffsetAndMetadata(offset)));
        }
    }
}
