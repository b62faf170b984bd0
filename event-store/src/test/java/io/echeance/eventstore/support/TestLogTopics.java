package io.echeance.eventstore.support;

import io.echeance.embedded.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the test service. */
public class TestLogTopics implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var topics = List.of(
                new NewTopic(Counter.TOPIC, 4, (short) 1),
                new NewTopic(Counter.TOPIC + ".dlq", 4, (short) 1),
                new NewTopic("small-records", 1, (short) 1).configs(Map.of("max.message.bytes", "20000")));
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestStack.bootstrapServers()))) {
            admin.createTopics(topics).all().get();
        } catch (InterruptedException | ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        }
        return Map.of();
    }

    @Override
    public void stop() {}
}
