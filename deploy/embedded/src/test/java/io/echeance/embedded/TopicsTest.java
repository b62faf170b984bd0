package io.echeance.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void makesTheTopicsOfTheEventLogAndMayRunAgain() throws Exception {
        var servers = TestStack.bootstrapServers();
        Topics.create(servers);
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            assertThat(partitions(admin, "invoice-lifecycle")).isEqualTo(12);
            assertThat(partitions(admin, "invoice-lifecycle.dlq")).isEqualTo(12);
            assertThat(partitions(admin, "business-calendar")).isEqualTo(1);
            assertThat(setting(admin, "invoice-lifecycle", "retention.ms")).isEqualTo("-1");
            assertThat(setting(admin, "invoice-lifecycle", "cleanup.policy")).isEqualTo("delete");
            assertThat(setting(admin, "invoice-lifecycle", "flush.messages")).isEqualTo("1");
            assertThat(setting(admin, "subject-keys", "cleanup.policy")).isEqualTo("compact");
            assertThat(setting(admin, "subject-keys.dlq", "retention.ms")).isEqualTo("2592000000");
        }
    }

    @Test
    void refusesATopicThatExistsWithOtherPartitions() {
        var servers = TestStack.bootstrapServers();
        Topics.create(servers, List.of(new TopicSpec("grown", 2, Map.of())), 1);
        assertThatThrownBy(() -> Topics.create(servers, List.of(new TopicSpec("grown", 3, Map.of())), 1))
                .hasMessage("Topic grown has 2 partitions and must have 3");
    }

    private static int partitions(Admin admin, String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }
}
