package io.echeance.gateway.adapter.broker;

import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.application.testclock.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The log as the broker knows it: where the topics end, and how far each service's consumer group has committed. */
@ApplicationScoped
public class KafkaEventLog implements EventLog {

    private final BrokerQueries broker;
    private final List<String> groups;
    private volatile Set<String> topics = Set.of();

    public KafkaEventLog(BrokerQueries broker, @ConfigProperty(name = "quarkus.application.name") String self) {
        this.broker = broker;
        this.groups = Stream.concat(Arrays.stream(ServiceName.values()).map(ServiceName::id), Stream.of(self))
                .toList();
    }

    @Override
    public Look look() {
        var subscriptions = broker.topicsReadBy(groups);
        var absent = groups.stream()
                .filter(group -> subscriptions.getOrDefault(group, Set.of()).isEmpty())
                .findFirst();
        if (absent.isPresent()) {
            return new Look(Map.of(), absent.map(group -> group + " to read the log"));
        }
        var read = new HashSet<String>();
        subscriptions.values().forEach(read::addAll);
        topics = read;
        var ends = broker.ends(topics);
        return new Look(named(ends), behind(subscriptions, ends));
    }

    @Override
    public Map<String, Long> ends() {
        return named(broker.ends(topics));
    }

    private Optional<String> behind(Map<String, Set<String>> subscriptions, Map<TopicPartition, Long> ends) {
        var committed = broker.committed(groups);
        return groups.stream()
                .filter(group -> ends.entrySet().stream()
                        .filter(end ->
                                subscriptions.get(group).contains(end.getKey().topic()))
                        .anyMatch(end -> committed.get(group).getOrDefault(end.getKey(), 0L) < end.getValue()))
                .findFirst()
                .map(group -> group + " to read what is on the log");
    }

    private static Map<String, Long> named(Map<TopicPartition, Long> ends) {
        var names = new TreeMap<String, Long>();
        ends.forEach((partition, offset) -> names.put(partition.toString(), offset));
        return names;
    }
}
