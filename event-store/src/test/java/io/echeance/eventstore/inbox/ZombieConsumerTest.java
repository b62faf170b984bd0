package io.echeance.eventstore.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.support.Counter;
import io.echeance.eventstore.support.EventStoreTest;
import io.echeance.eventstore.support.Log;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A consumer that is frozen with a polled batch in its hands, and wakes up after another has taken its partitions. */
@EventStoreTest
class ZombieConsumerTest {

    private static final int EVENTS = 30;
    private static final Duration POLL = Duration.ofMillis(100);

    @Inject
    Inbox inbox;

    @Inject
    Transactions transactions;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String subject = "zombie-" + UUID.randomUUID();
    private final String group = "group-" + UUID.randomUUID();

    @Test
    void what_the_zombie_held_is_applied_once_and_its_commit_is_refused() throws Exception {
        publish();
        try (var zombie = consumer(1_000);
                var heir = consumer(60_000)) {
            zombie.subscribe(List.of(Counter.TOPIC));
            heir.subscribe(List.of(Counter.TOPIC));
            var held = readMine(zombie);

            var inherited = readMine(heir);
            inbox.process(inherited);
            inbox.process(held);

            assertThatThrownBy(zombie::commitSync).isInstanceOf(CommitFailedException.class);
        }
        List<Integer> effects = transactions.run(work -> work.sql()
                .list(
                        "select sequence from effects where subject = $1 order by id",
                        row -> row.getInteger("sequence"),
                        subject));
        assertThat(effects)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, EVENTS).boxed().toList());
    }

    private List<ConsumerRecord<String, byte[]>> readMine(KafkaConsumer<String, byte[]> consumer) {
        var mine = new ArrayList<ConsumerRecord<String, byte[]>>();
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    consumer.poll(POLL).forEach(record -> {
                        if (subject.equals(record.key())) {
                            mine.add(record);
                        }
                    });
                    return mine.size() == EVENTS;
                });
        return mine;
    }

    private void publish() {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int sequence = 1; sequence <= EVENTS; sequence++) {
                producer.send(CloudEventHeaders.toRecord(Log.event(subject, sequence)));
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer(int maxPollIntervalMs) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG, group,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, maxPollIntervalMs),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
