package io.echeance.dunning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.dunning.domain.DunningEvent.ReminderSent;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever days the service misses, and however often it looks on a day. */
class DunningPropertiesTest {

    private static final LocalDate FIRST_DUE = LocalDate.parse("2024-01-01");

    @Property
    void everyStepEndsAtMostOnceWithinThePeriodAndInOrder(
            @ForAll @IntRange(max = 1500) int due,
            @ForAll @IntRange(min = 10, max = 60) int dunningDays,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9) Integer> gaps) {
        var dueDate = FIRST_DUE.plusDays(due);
        var run = new DunningRun(Plans.of(dueDate, dunningDays));
        var today = dueDate.minusDays(10);
        for (int gap : gaps) {
            today = today.plusDays(gap);
            int before = run.sentSteps().size();
            run.review(today);
            assertThat(run.sentSteps().size() - before).as("mails on one day").isBetween(0, 1);
        }
        assertThat(new HashSet<>(run.events().stream().map(DunningEvent::step).toList()))
                .as("each step once")
                .hasSize(run.events().size());
        assertThat(run.sentSteps()).isSorted();
        assertThat(run.events())
                .filteredOn(ReminderSent.class::isInstance)
                .allSatisfy(event -> assertThat(((ReminderSent) event).sentOn())
                        .isBetween(dueDate.minusDays(5), dueDate.plusDays(dunningDays)));
    }

    @Property
    void afterAnyOutageAllDueStepsHaveEnded(
            @ForAll @IntRange(max = 1500) int due, @ForAll @IntRange(min = -10, max = 80) int day) {
        var dueDate = FIRST_DUE.plusDays(due);
        var plan = Plans.of(dueDate, 60);
        var run = new DunningRun(plan);
        var today = dueDate.plusDays(day);
        run.review(today);
        long dueSteps = plan.steps().stream()
                .filter(step -> !step.plannedOn().isAfter(today))
                .count();
        assertThat(run.sentSteps().size() + run.skippedSteps().size()).isEqualTo((int) dueSteps);
    }

    @Property
    void stepsArePlannedOnBusinessDaysInOrder(@ForAll @IntRange(max = 3650) int due) {
        var days = Plans.of(FIRST_DUE.plusDays(due), 60).steps().stream()
                .map(PlannedStep::plannedOn)
                .toList();
        assertThat(days)
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(day -> assertThat(day.getDayOfWeek().getValue()).isLessThan(6));
    }
}
