package io.echeance.dunning.messaging;

import io.echeance.dunning.application.LogPosition;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Compares the ends of the topics with the offsets that this service has committed, which it does after each batch. */
@ApplicationScoped
public class KafkaLogPosition implements LogPosition {

    private static final long STEP_MILLIS = 10;

    private final String bootstrapServers;
    private final String group;
    private final List<String> topics;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Admin admin;

    public KafkaLogPosition(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "echeance.event-store.log.group") String group,
            @ConfigProperty(name = "echeance.event-store.log.topics") List<String> topics) {
        this.bootstrapServers = bootstrapServers;
        this.group = group;
        this.topics = topics;
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    @Override
    public boolean awaitRead(Duration atMost) throws InterruptedException {
        try {
            var ends = ends();
            for (long left = atMost.toMillis(); left > 0; left -= STEP_MILLIS) {
                if (hasCommitted(ends)) {
                    return true;
                }
                if (stopping.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return false;
        } catch (ExecutionException e) {
            throw new KafkaException("the broker does not say where the log ends", e.getCause());
        }
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        var latest = admin().describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return admin().listOffsets(latest).all().get().entrySet().stream()
                .filter(end -> end.getValue().offset() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
    }

    private boolean hasCommitted(Map<TopicPartition, Long> ends) throws ExecutionException, InterruptedException {
        var committed = admin().listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            var position = committed.get(end.getKey());
            return position != null && position.offset() >= end.getValue();
        });
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        }
        return admin;
    }
}
