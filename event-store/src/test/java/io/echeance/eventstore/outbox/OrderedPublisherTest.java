package io.echeance.eventstore.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echeance.eventstore.support.EventStoreTest;
import io.echeance.eventstore.support.Log;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@EventStoreTest
class OrderedPublisherTest {

    /** Refuses records over 20,000 bytes, which is more than a batch of small ones. */
    private static final String TOPIC = "small-records";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void nothing_behind_a_record_that_the_broker_refuses_gets_to_the_topic() throws Exception {
        var page = new java.util.ArrayList<>(records("before", 20, 100));
        page.addAll(records("too-big", 1, 60_000));
        page.addAll(records("behind", 200, 100));

        try (var publisher = new OrderedPublisher(Map.of("bootstrap.servers", bootstrapServers), "test")) {
            assertThatThrownBy(() -> publisher.publish(page)).isInstanceOf(KafkaException.class);
            assertThat(onTopic()).noneMatch(key -> key.startsWith("behind"));

            publisher.publish(records("after", 5, 100));
        }
        assertThat(onTopic()).endsWith("after-0", "after-1", "after-2", "after-3", "after-4");
    }

    private List<String> onTopic() {
        return Log.readAll(bootstrapServers, TOPIC).stream()
                .map(record -> record.key())
                .toList();
    }

    /** Random bytes, so that compression can't make a record smaller than the limit. */
    private static List<ProducerRecord<String, byte[]>> records(String name, int count, int size) {
        var random = new Random(42);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var value = new byte[size];
                    random.nextBytes(value);
                    return new ProducerRecord<>(TOPIC, 0, name + "-" + i, value);
                })
                .toList();
    }
}
