package io.echeance.collections.messaging;

import io.echeance.collections.application.CatchUp;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Compares the ends of the topics with the offsets that this service's group has committed: those are committed after the
 * batch's transaction, by whichever instance reads the partition. Made at start-up: a client takes its time.
 */
@Startup
@ApplicationScoped
public class LogCatchUp implements CatchUp {

    private static final Logger LOG = Logger.getLogger(LogCatchUp.class);

    private final Admin admin;
    private final String group;
    private final List<String> topics;
    private final CatchUpConfig config;

    public LogCatchUp(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "echeance.event-store.log.group") String group,
            @ConfigProperty(name = "echeance.event-store.log.topics") List<String> topics,
            CatchUpConfig config) {
        this.admin = Admin.create(new HashMap<>(kafka));
        this.group = group;
        this.topics = topics;
        this.config = config;
    }

    @PreDestroy
    void close() {
        admin.close();
    }

    @Override
    public CompletionStage<Boolean> await() {
        return ends().chain(ends -> applied()
                        .map(applied -> reaches(applied, ends))
                        .repeat()
                        .withDelay(config.poll())
                        .whilst(reached -> !reached)
                        .collect()
                        .last())
                .ifNoItem()
                .after(config.atMost())
                .recoverWithItem(() -> {
                    LOG.warnf("the log was not read up to its end within %s", config.atMost());
                    return false;
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(failure, "it is not known how far the log was read");
                    return false;
                })
                .subscribeAsCompletionStage();
    }

    private Uni<Map<TopicPartition, ListOffsetsResultInfo>> ends() {
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
