package io.echeance.gateway.adapter.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Questions to the broker, in waiting style; for the test clock's thread. */
@ApplicationScoped
public class BrokerQueries {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Admin admin;
    private final Map<String, List<TopicPartition>> partitions = new ConcurrentHashMap<>();

    public BrokerQueries(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        var settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "gateway-test-clock");
        this.admin = Admin.create(settings);
    }

    @PreDestroy
    void close() {
        admin.close(TIMEOUT);
    }

    /** What each group's members read; nothing while a group has no members or is being rearranged. */
    Map<String, Set<String>> topicsReadBy(List<String> groups) {
        var descriptions = admin.describeConsumerGroups(groups).describedGroups();
        var topics = new HashMap<String, Set<String>>();
        descriptions.forEach((group, description) -> topics.put(group, topics(description)));
        return topics;
    }

    /** End offsets of all partitions of the topics. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        var wanted = topics.stream()
                .flatMap(topic -> partitions.computeIfAbsent(topic, this::partitionsOf).stream())
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return await(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    Map<String, Map<TopicPartition, Long>> committed(List<String> groups) {
        var asked = groups.stream()
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
        var committed = new HashMap<String, Map<TopicPartition, Long>>();
        await(admin.listConsumerGroupOffsets(asked).all()).forEach((group, positions) -> {
            var offsets = new HashMap<TopicPartition, Long>();
            positions.forEach(
                    (partition, position) -> offsets.put(partition, position == null ? 0 : position.offset()));
            committed.put(group, offsets);
        });
        return committed;
    }

    private static Set<String> topics(KafkaFuture<ConsumerGroupDescription> future) {
        try {
            var description = await(future);
            return description.groupState() != GroupState.STABLE
                    ? Set.of()
                    : description.members().stream()
                            .flatMap(member -> member.assignment().topicPartitions().stream())
                            .map(TopicPartition::topic)
                            .collect(Collectors.toSet());
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Set.of();
            }
            throw e;
        }
    }

    private List<TopicPartition> partitionsOf(String topic) {
        var description =
                await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
        return description.partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker was asked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker says: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker does not answer", e);
        }
    }
}
