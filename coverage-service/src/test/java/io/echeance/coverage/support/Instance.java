package io.echeance.coverage.support;

import io.echeance.embedded.TestStack;
import io.echeance.eventstore.inbox.Inbox;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What one instance of the service is to the log: a member of a consumer group with an inbox of its own. */
public final class Instance implements AutoCloseable, ConsumerRebalanceListener {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Inbox inbox;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile int partitions;
    private boolean stopped;

    /** @param batch most events of one transaction */
    public Instance(Inbox inbox, String group, String topic, int batch) {
        this.inbox = inbox;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestStack.bootstrapServers(),
                        "group.id",
                        group,
                        "auto.offset.reset",
                        "earliest",
                        "max.poll.records",
                        batch),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic), this);
        this.thread = Thread.ofPlatform().name(group).start(this::read);
    }

    public int partitions() {
        return partitions;
    }

    private void read() {
        try {
            while (!stopped) {
                inbox.process(consumer.poll(POLL));
                consumer.commitSync();
            }
        } catch (WakeupException e) {
            stopped = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            consumer.close();
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        partitions += assigned.size();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        partitions -= revoked.size();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an instance stopped", e);
        }
    }
}
