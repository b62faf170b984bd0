package io.echeance.eventstore.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.support.Counter;
import io.echeance.eventstore.support.EffectsHandler;
import io.echeance.eventstore.support.EventStoreTest;
import io.echeance.eventstore.support.Log;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@EventStoreTest
class InboxTest {

    @Inject
    Inbox inbox;

    @Inject
    ParkedEvents parked;

    @Inject
    ParkedEventReplay replay;

    @Inject
    Transactions transactions;

    @Inject
    EffectsHandler handler;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String subject = "subject-" + UUID.randomUUID();

    @Test
    void a_repeated_event_has_one_effect() throws Exception {
        var records = polled(1, 5);

        inbox.process(records);
        inbox.process(records);
        inbox.process(List.of(records.get(2)));

        assertThat(effects(subject)).containsExactly(1, 2, 3, 4, 5);
        assertThat(parkedReasons(subject)).isEmpty();
    }

    @Test
    void a_gap_parks_the_subject_until_the_missing_event_is_there() throws Exception {
        var records = polled(1, 4);

        inbox.process(List.of(records.get(0), records.get(2), records.get(3)));

        assertThat(effects(subject)).containsExactly(1);
        assertThat(parkedReasons(subject)).hasSize(2);
        assertThat(parkedReasons(subject).get(0)).contains("gap: sequence 3").contains("after 1");
        assertThat(parkedReasons(subject).get(1)).contains("waits behind");
    }

    @Test
    void a_poison_event_parks_its_subject_alone_and_is_replayed_in_order_after_the_fix() throws Exception {
        var healthy = "subject-" + UUID.randomUUID();
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (int sequence = 1; sequence <= 3; sequence++) {
            batch.add(Log.polled(Log.event(subject, sequence)));
            batch.add(Log.polled(Log.event(healthy, sequence)));
        }
        handler.poison(subject);

        inbox.process(batch);

        assertThat(effects(subject)).isEmpty();
        assertThat(effects(healthy)).containsExactly(1, 2, 3);
        assertThat(parkedReasons(subject)).hasSize(3).first().asString().contains("poison for");
        assertThat(replay.replay(subject)).as("still poisoned").isZero();

        handler.cure(subject);
        assertThat(replay.replay(subject)).isEqualTo(3);
        assertThat(effects(subject)).containsExactly(1, 2, 3);
        inbox.process(List.of(Log.polled(Log.event(subject, 4))));
        assertThat(effects(subject)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void what_is_parked_is_copied_to_the_dead_letter_topic_with_its_reason() throws Exception {
        handler.poison(subject);

        inbox.process(polled(1, 1));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Log.readAll(bootstrapServers, Counter.TOPIC + ".dlq"))
                        .filteredOn(record -> subject.equals(record.key()))
                        .singleElement()
                        .satisfies(copy -> {
                            assertThat(header(copy, "dlq_service")).isEqualTo("test-service");
                            assertThat(header(copy, "dlq_reason")).contains("poison");
                            assertThat(header(copy, "ce_type")).isEqualTo("Added");
                        }));
    }

    @Test
    void a_record_without_an_envelope_is_parked_with_what_is_missing() throws Exception {
        var record = Log.polled(Log.event(subject, 1));
        record.headers().remove("ce_type");

        inbox.process(List.of(record));

        assertThat(parkedReasons(subject)).singleElement().asString().contains("ce_type is missing");
    }

    @Test
    void two_consumers_of_the_same_events_apply_each_once_and_in_order() throws Exception {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        var subjects = IntStream.range(0, 20).mapToObj(i -> subject + "-" + i).toList();
        for (int sequence = 1; sequence <= 20; sequence++) {
            for (var one : subjects) {
                records.add(Log.polled(Log.event(one, sequence)));
            }
        }

        try (var pool = Executors.newFixedThreadPool(4)) {
            var consumers = Collections.nCopies(4, (Callable<Void>) () -> {
                for (int from = 0; from < records.size(); from += 37) {
                    inbox.process(records.subList(from, Math.min(from + 37, records.size())));
                }
                return null;
            });
            for (var done : pool.invokeAll(consumers)) {
                done.get();
            }
        }

        for (var one : subjects) {
            assertThat(effects(one))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 20).boxed().toList());
            assertThat(parkedReasons(one)).isEmpty();
        }
    }

    private List<ConsumerRecord<String, byte[]>> polled(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> Log.polled(event(i)))
                .toList();
    }

    private EventRecord event(int sequence) {
        return Log.event(subject, sequence);
    }

    private List<Integer> effects(String subject) {
        return transactions.run(work -> work.sql()
                .list(
                        "select sequence from effects where subject = $1 order by id",
                        row -> row.getInteger("sequence"),
                        subject));
    }

    private List<String> parkedReasons(String subject) {
        return transactions.run(work -> parked.list(work.sql(), 0, 10_000)).stream()
                .filter(row -> row.subject().equals(subject))
                .map(ParkedEvents.Parked::reason)
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
