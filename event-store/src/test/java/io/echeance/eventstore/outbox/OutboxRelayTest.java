package io.echeance.eventstore.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.support.Counter;
import io.echeance.eventstore.support.EventStoreTest;
import io.echeance.eventstore.support.Log;
import io.echeance.eventstore.support.OpenedDay;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EventStoreTest
class OutboxRelayTest {

    private static final int WRITERS = 8;
    private static final int EVENTS_EACH = 2_000;
    private static final int STREAMS_EACH = 5;
    private static final int EVENTS_PER_TRANSACTION = 10;
    private static final int INTERRUPTIONS = 5;

    @Inject
    Transactions transactions;

    @Inject
    OutboxRelay relay;

    @Inject
    OpenedDay day;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeEach
    void openADay() {
        day.open("2026-01-02");
    }

    @Test
    void nothing_is_lost_or_reordered_while_the_relay_is_stopped_killed_and_started() throws Exception {
        var run = "run-" + UUID.randomUUID();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var writers = startWriters(pool, run);
            for (int i = 0; i < INTERRUPTIONS; i++) {
                int half = (i + 1) * WRITERS * EVENTS_EACH / (INTERRUPTIONS + 1);
                await().atMost(Duration.ofSeconds(60)).until(() -> written(run) >= half);
                interrupt(i);
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> transactions.run(work -> OutboxStatus.waiting(work.sql())) == 0);

        var first = firstOccurrences(run);
        assertThat(first.values().stream().mapToInt(List::size).sum()).isEqualTo(WRITERS * EVENTS_EACH);
        first.forEach((stream, sequences) -> assertThat(sequences)
                .as(stream)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, EVENTS_EACH / STREAMS_EACH)
                        .boxed()
                        .toList()));
    }

    /** Alternately: an orderly stop and start, and the death of the relay's session in the middle of a page. */
    private void interrupt(int round) throws InterruptedException {
        if (round % 2 == 0) {
            relay.stop(null);
            relay.start(null);
        } else {
            transactions.run(work -> work.sql()
                    .run("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"));
        }
    }

    private List<Future<Void>> startWriters(ExecutorService pool, String run) {
        return IntStream.range(0, WRITERS)
                .mapToObj(writer -> pool.submit((Callable<Void>) () -> {
                    for (int i = 0; i < EVENTS_EACH / EVENTS_PER_TRANSACTION; i++) {
                        append(run + "-" + writer + "-" + i % STREAMS_EACH);
                    }
                    return null;
                }))
                .toList();
    }

    private void append(String stream) {
        transactions.run(work -> {
            var counters = work.load(Counter.TYPE, List.of(stream));
            for (int i = 0; i < EVENTS_PER_TRANSACTION; i++) {
                counters.handle(stream, new Counter.Add(1), Cause.command("corr", null));
            }
            return null;
        });
    }

    private long written(String run) {
        return transactions.run(work -> work.sql()
                .list("select count(*) as n from events where stream_id like $1", row -> row.getLong("n"), run + "%")
                .getFirst());
    }

    /** Sequences per stream in the order in which a reader first meets them; a repeated record must be the same, byte by byte. */
    private Map<String, List<Integer>> firstOccurrences(String run) {
        var seen = new HashMap<String, EventRecord>();
        var order = new ArrayList<EventRecord>();
        for (var record : Log.readAll(bootstrapServers, Counter.TOPIC)) {
            var event = CloudEventHeaders.read(record);
            var known = seen.putIfAbsent(event.id(), event);
            if (known == null) {
                order.add(event);
            } else {
                assertThat(event).usingRecursiveComparison().isEqualTo(known);
            }
        }
        return order.stream()
                .filter(event -> event.subject().startsWith(run))
                .collect(Collectors.groupingBy(
                        EventRecord::subject, Collectors.mapping(EventRecord::sequence, Collectors.toList())));
    }
}
