package io.echeance.dunning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two ways in which reminder jobs are known to go wrong. */
class ClassicFailuresTest {

    private static final LocalDate DUE = LocalDate.parse("2026-11-24");

    private final DunningRun run = new DunningRun(Plans.of(DUE, 60));

    @Test
    void aJobThatRunsEveryHourDoesNotAddAStepEachHour() {
        for (int hour = 0; hour < 24; hour++) {
            run.review(DUE.plusDays(1));
        }
        assertThat(run.sentSteps()).containsExactly(1);
    }

    @Test
    void aJobThatWasDownOnTheDayOfAStepSendsItLaterAndGoesOn() {
        run.review(DUE.plusDays(3));
        assertThat(run.sentSteps()).containsExactly(1);
        run.review(DUE.plusDays(20));
        run.review(DUE.plusDays(21));
        assertThat(run.sentSteps()).containsExactly(1, 3);
        run.review(DUE.plusDays(30));
        assertThat(run.sentSteps()).containsExactly(1, 3, 4);
    }

    @Test
    void aJobThatLooksEveryDaySendsEveryStepOnItsDay() {
        var days = new ArrayList<LocalDate>();
        for (int day = -10; day <= 70; day++) {
            if (run.review(DUE.plusDays(day))) {
                days.add(DUE.plusDays(day));
            }
        }
        assertThat(run.sentSteps()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(days).isEqualTo(plannedDays());
    }

    private static List<LocalDate> plannedDays() {
        return Plans.of(DUE, 60).steps().stream().map(PlannedStep::plannedOn).toList();
    }
}
