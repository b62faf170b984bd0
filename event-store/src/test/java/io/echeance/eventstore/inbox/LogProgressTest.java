package io.echeance.eventstore.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.embedded.TestStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading up to now is the truth about committed offsets on a real broker; it is never claimed. */
class LogProgressTest {

    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", TestStack.bootstrapServers());

    private final TopicPartition partition = new TopicPartition("progress-" + UUID.randomUUID(), 0);
    private final LogProgress progress = new LogProgress(BROKER, partition.topic(), List.of(partition.topic()));

    @AfterEach
    void close() {
        progress.close();
    }

    @Test
    void the_end_is_reached_when_the_last_record_is_committed_and_not_before() throws Exception {
        try (var admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(new NewTopic(partition.topic(), 1, (short) 1)))
                    .all()
                    .get();
            long last = write();
            assertThat(isReached()).as("nobody reads it").isFalse();

            commit(admin, last);
            assertThat(isReached()).as("one record behind").isFalse();

            commit(admin, last + 1);
            assertThat(isReached()).isTrue();
        }
    }

    private boolean isReached() throws Exception {
        return progress.reachesEnd(Duration.ofSeconds(1)).toCompletableFuture().get();
    }

    private long write() throws Exception {
        try (var producer = new KafkaProducer<>(BROKER, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), null, new byte[] {1}))
                    .get()
                    .offset();
        }
    }

    private void commit(Admin admin, long offset) throws Exception {
        var offsets = Map.of(partition, new OffsetAndMetadata(offset));
        admin.alterConsumerGroupOffsets(partition.topic(), offsets).all().get();
    }
}
