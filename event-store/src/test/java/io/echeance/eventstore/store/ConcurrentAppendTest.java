package io.echeance.eventstore.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.support.Counter;
import io.echeance.eventstore.support.EventStoreTest;
import io.echeance.eventstore.support.OpenedDay;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EventStoreTest
class ConcurrentAppendTest {

    private static final int WRITERS = 16;
    private static final int EVENTS_EACH = 25;

    @Inject
    Transactions transactions;

    @Inject
    OpenedDay day;

    @BeforeEach
    void openADay() {
        day.open("2026-01-02");
    }

    @Test
    void sixteen_writers_on_one_stream_take_each_version_exactly_once() throws Exception {
        var stream = "stream-" + UUID.randomUUID();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var writers = IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        for (int i = 0; i < EVENTS_EACH; i++) {
                            addUntilWon(stream);
                        }
                        return null;
                    })
                    .toList();
            for (var done : pool.invokeAll(writers)) {
                done.get();
            }
        }

        List<Integer> versions = transactions.run(work -> work.sql()
                .list(
                        "select version from events where stream_id = $1 order by version",
                        row -> row.getInteger("version"),
                        stream));
        assertThat(versions)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, WRITERS * EVENTS_EACH).boxed().toList());
        int state = transactions.run(
                work -> work.load(Counter.TYPE, List.of(stream)).state(stream));
        assertThat(state).isEqualTo(WRITERS * EVENTS_EACH);
    }

    @Test
    void history_can_be_neither_changed_nor_deleted() {
        var stream = "stream-" + UUID.randomUUID();
        addUntilWon(stream);

        for (var attack : List.of(
                "update events set type = 'Other' where stream_id = $1", "delete from events where stream_id = $1")) {
            var refusal = org.assertj.core.api.Assertions.catchThrowable(
                    () -> transactions.run(work -> work.sql().update(attack, stream)));
            assertThat(refusal).hasMessageContaining("append-only");
        }
    }

    private void addUntilWon(String stream) {
        while (true) {
            try {
                transactions.run(work -> work.load(Counter.TYPE, List.of(stream))
                        .handle(stream, new Counter.Add(1), Cause.command("corr", null)));
                return;
            } catch (VersionConflict lost) {
                Thread.onSpinWait();
            }
        }
    }
}
