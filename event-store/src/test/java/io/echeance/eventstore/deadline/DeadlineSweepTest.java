package io.echeance.eventstore.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.support.EventStoreTest;
import io.echeance.eventstore.support.OpenedDay;
import io.echeance.eventstore.support.RecordingDeadlineHandler;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EventStoreTest
class DeadlineSweepTest {

    @Inject
    Deadlines deadlines;

    @Inject
    Transactions transactions;

    @Inject
    RecordingDeadlineHandler handler;

    @Inject
    OpenedDay day;

    private final String run = "run-" + UUID.randomUUID();

    @Test
    void what_is_due_fires_once_on_its_day_and_the_rest_waits() {
        day.open("2026-02-01");
        schedule(1_200, "2026-02-03");
        schedule("later-" + run, "2026-02-10");

        day.open("2026-02-02");
        assertThat(handled(run)).isEmpty();
        day.open("2026-02-03");

        await().atMost(Duration.ofSeconds(20)).until(this::atRest);
        assertThat(handled(run)).hasSize(1_200).doesNotHaveDuplicates();
        assertThat(handled("later-" + run)).isEmpty();
    }

    @Test
    void a_deadline_that_is_due_when_it_is_made_fires_at_once() {
        day.open("2026-02-01");

        schedule("late-" + run, "2026-01-15");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> handled("late-" + run).size() == 1);
    }

    @Test
    void a_deadline_that_cannot_be_handled_is_set_aside_and_the_others_go_on() {
        day.open("2026-02-01");
        schedule("poison-" + run, "2026-03-01");
        schedule(20, "2026-03-01");

        day.open("2026-03-01");

        await().atMost(Duration.ofSeconds(20)).until(this::atRest);
        assertThat(handled(run)).hasSize(20);
        String failure = transactions.run(work -> work.sql()
                .list(
                        "select failure from deadlines where subject = $1",
                        row -> row.getString("failure"),
                        "poison-" + run)
                .getFirst());
        assertThat(failure).contains("poison");
    }

    private boolean atRest() {
        return !transactions.run(work -> Deadlines.anyDue(work.sql()));
    }

    private List<String> handled(String prefix) {
        return handler.handled(prefix);
    }

    private void schedule(int count, String dueOn) {
        transactions.run(work -> {
            deadlines.schedule(
                    work,
                    IntStream.range(0, count)
                            .mapToObj(i ->
                                    new Deadline(RecordingDeadlineHandler.KIND, run + "-" + i, LocalDate.parse(dueOn)))
                            .toList());
            return null;
        });
    }

    private void schedule(String subject, String dueOn) {
        transactions.run(work -> {
            deadlines.schedule(
                    work, List.of(new Deadline(RecordingDeadlineHandler.KIND, subject, LocalDate.parse(dueOn))));
            return null;
        });
    }
}
