package io.echeance.dunning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.dunning.adapter.calendar.FrenchBusinessDays;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderPlanTest {

    @ParameterizedTest(name = "due {0}")
    @CsvSource({
        // due,       courtesy,   +1,         +7,         +15,        +30,        +45
        "2026-04-30, 2026-04-27 2026-05-04 2026-05-07 2026-05-15 2026-06-01 2026-06-15",
        "2017-12-13, 2017-12-08 2017-12-14 2017-12-20 2017-12-28 2018-01-12 2018-01-29",
        "2026-11-24, 2026-11-19 2026-11-25 2026-12-01 2026-12-09 2026-12-24 2027-01-08",
        "2026-04-03, 2026-03-30 2026-04-07 2026-04-10 2026-04-20 2026-05-04 2026-05-18",
        "2026-12-24, 2026-12-21 2026-12-28 2026-12-31 2027-01-08 2027-01-25 2027-02-08"
    })
    void stepsAreShiftedToTheNextFrenchBusinessDay(String dueDate, String plannedOn) {
        var days = Plans.of(dueDate).steps().stream()
                .map(step -> step.plannedOn().toString())
                .collect(Collectors.joining(" "));
        assertThat(days).isEqualTo(plannedOn);
    }

    @ParameterizedTest(name = "the day after {0} is {1}")
    @CsvSource({
        "2025-12-31, 2026-01-02",
        "2026-05-07, 2026-05-11",
        "2026-05-13, 2026-05-15",
        "2026-05-22, 2026-05-26",
        "2026-07-13, 2026-07-15",
        "2025-08-14, 2025-08-18",
        "2026-10-31, 2026-11-02",
        "2026-11-10, 2026-11-12"
    })
    void everyPublicHolidayOfFranceIsKnown(String dueDate, String friendlyReminder) {
        assertThat(Plans.of(dueDate).step(1).orElseThrow().plannedOn()).isEqualTo(friendlyReminder);
    }

    @Test
    void aStepThatWouldLieBehindTheDunningPeriodIsNotPlanned() {
        var plan = Plans.of(LocalDate.parse("2026-04-30"), 30);
        assertThat(plan.steps()).extracting(PlannedStep::number).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aCourtesyMakesNoSenseAfterTheDueDate() {
        var courtesy = Plans.of("2026-11-24").step(0).orElseThrow();
        assertThat(courtesy.lastDay()).isEqualTo("2026-11-24");
    }

    /** Two years with a leap day: every due date has a plan of business days in the right order and within its days. */
    @Test
    void theCalendarOfTwoYearsIsSound() {
        var france = new FrenchBusinessDays();
        for (var due = LocalDate.parse("2027-07-01");
                due.isBefore(LocalDate.parse("2029-07-01"));
                due = due.plusDays(1)) {
            var first = due.minusDays(5);
            var last = due.plusDays(60);
            var days = Plans.of(due, 60).steps().stream()
                    .map(PlannedStep::plannedOn)
                    .toList();
            assertThat(days).as("due " + due).hasSize(6).isSorted().doesNotHaveDuplicates();
            assertThat(days).allSatisfy(day -> {
                assertThat(france.onOrAfter(day)).isEqualTo(day);
                assertThat(day).isBetween(first, last);
            });
        }
    }

    @Test
    void theLeapDayIsADayLikeAnyOther() {
        assertThat(Plans.of("2028-02-28").step(1).orElseThrow().plannedOn()).isEqualTo("2028-02-29");
        assertThat(Plans.of("2028-02-22").step(2).orElseThrow().plannedOn()).isEqualTo("2028-02-29");
        assertThat(Plans.of("2028-01-30").step(4).orElseThrow().plannedOn()).isEqualTo("2028-02-29");
    }
}
