package io.echeance.eventstore.inbox;

import io.echeance.eventstore.store.EventStoreConfig;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * How far this service has applied the log: the ends of the topics beside the offsets that its group has committed. Those are
 * committed after the batch's transaction, by whichever instance reads the partition. Made at start-up: a client takes its time.
 */
@Startup
@ApplicationScoped
public class LogProgress {

    private static final Logger LOG = Logger.getLogger(LogProgress.class);
    private static final Duration STEP = Duration.ofMillis(10);
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Admin admin;
    private final String group;
    private final List<String> topics;

    @Inject
    public LogProgress(EventStoreConfig config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this(broker, config.log().group(), config.log().topics());
    }

    /** Of another group: a front door may want to know how far a service has come. */
    public LogProgress(Map<String, Object> broker, String group, List<String> topics) {
        this.admin = Admin.create(new HashMap<>(broker));
        this.group = group;
        this.topics = topics;
    }

    @PreDestroy
    public void close() {
        admin.close(CLOSE);
    }

    /** {@link #reachesEnd(Collection, Duration)} of all topics that this service reads. */
    public CompletionStage<Boolean> reachesEnd(Duration atMost) {
        return reachesEnd(topics, atMost);
    }

    /**
     * Completes with true when this service has applied what is on the topics at this moment, with false when that takes
     * longer or the broker can't be asked. Never exceptionally.
     */
    public CompletionStage<Boolean> reachesEnd(Collection<String> topics, Duration atMost) {
        return ends(topics)
                .chain(ends -> applied()
                        .map(applied -> reaches(applied, ends))
                        .repeat()
                        .withDelay(STEP)
                        .whilst(reached -> !reached)
                        .collect()
                        .last())
                .ifNoItem()
                .after(atMost)
                .recoverWithItem(() -> {
                    LOG.warnf("%s not read up to their end within %s", topics, atMost);
                    return false;
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(failure, "it is not known how far the log was read");
                    return false;
                })
                .subscribeAsCompletionStage();
    }

    private Uni<Map<TopicPartition, ListOffsetsResultInfo>> ends(Collection<String> topics) {
        return Uni.createFrom()
                .completionStage(
                        () -> admin.describeTopics(topics).allTopicNames().toCompletionStage())
                .map(found -> found.values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                .chain(asked -> Uni.createFrom()
                        .completionStage(() -> admin.listOffsets(asked).all().toCompletionStage()));
    }

    private Uni<Map<TopicPartition, OffsetAndMetadata>> applied() {
        return Uni.createFrom()
                .completionStage(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .toCompletionStage());
    }

    private static boolean reaches(
            Map<TopicPartition, OffsetAndMetadata> applied, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet().stream()
                .filter(end -> end.getValue().offset() > 0)
                .allMatch(end -> Stream.ofNullable(applied.get(end.getKey()))
                        .anyMatch(offset -> offset.offset() >= end.getValue().offset()));
    }
}
