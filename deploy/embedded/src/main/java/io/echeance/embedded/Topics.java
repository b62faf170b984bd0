package io.echeance.embedded;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Makes topics, and brings the settings of existing ones to what they shall be; may run again at any time. */
public final class Topics {
    private static final Duration VISIBLE_LIMIT = Duration.ofSeconds(30);
    private static final Duration VISIBLE_POLL = Duration.ofMillis(20);

    private final Admin admin;
    private final short replication;

    private Topics(Admin admin, short replication) {
        this.admin = admin;
        this.replication = replication;
    }

    /** The topics of the event log on a single broker. */
    public static void create(String bootstrapServers) {
        create(bootstrapServers, TopicCatalog.load().all(1), 1);
    }

    /**
     * Makes these topics.
     *
     * @throws IllegalStateException when one exists with another number of partitions: keys would move between partitions
     */
    public static void create(String bootstrapServers, List<TopicSpec> topics, int replication) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            new Topics(admin, (short) replication).reconcile(topics);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not make the topics", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the topics were made", e);
        }
    }

    private void reconcile(List<TopicSpec> topics) throws ExecutionException, InterruptedException {
        var names = admin.listTopics().names().get();
        var known =
                topics.stream().filter(topic -> names.contains(topic.name())).toList();
        var missing =
                topics.stream().filter(topic -> !names.contains(topic.name())).toList();
        refuseOtherPartitions(known);
        admin.createTopics(missing.stream().map(this::newTopic).toList()).all().get();
        awaitKnown(missing.stream().map(TopicSpec::name).toList());
        admin.incrementalAlterConfigs(known.stream().collect(Collectors.toMap(Topics::resource, Topics::settings)))
                .all()
                .get();
    }

    /** The controller answers before the broker knows; who comes next must find the topics. */
    private void awaitKnown(List<String> names) throws ExecutionException, InterruptedException {
        var limit = System.nanoTime() + VISIBLE_LIMIT.toNanos();
        while (!admin.listTopics().names().get().containsAll(names)) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("The broker does not show its new topics " + names);
            }
            Thread.sleep(VISIBLE_POLL);
        }
    }

    private void refuseOtherPartitions(List<TopicSpec> known) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> found = admin.describeTopics(
                        known.stream().map(TopicSpec::name).toList())
                .allTopicNames()
                .get();
        for (var topic : known) {
            var partitions = found.get(topic.name()).partitions().size();
            if (partitions != topic.partitions()) {
                throw new IllegalStateException("Topic %s has %d partitions and must have %d"
                        .formatted(topic.name(), partitions, topic.partitions()));
            }
        }
    }

    private NewTopic newTopic(TopicSpec topic) {
        return new NewTopic(topic.name(), topic.partitions(), replication).configs(topic.config());
    }

    private static ConfigResource resource(TopicSpec topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static Collection<AlterConfigOp> settings(TopicSpec topic) {
        return topic.config().entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }
}
