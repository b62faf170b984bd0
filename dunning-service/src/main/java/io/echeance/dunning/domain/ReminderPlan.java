package io.echeance.dunning.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The reminders of one invoice. Anchored on the due date alone, so the plan is the same whenever it is computed and never
 * drifts with the days on which reminders were really sent.
 *
 * @param steps in order of their days
 */
public record ReminderPlan(List<PlannedStep> steps) {

    public ReminderPlan {
        steps = List.copyOf(steps);
    }

    /**
     * Shifts each step to a business day. A step that would then lie after {@code dueDate + dunningDays} is not part of the
     * plan: that day belongs to the default.
     *
     * @param dunningDays days after the due date for which the client is reminded
     */
    public static ReminderPlan of(
            LocalDate dueDate, int dunningDays, List<ReminderStep> steps, BusinessDays businessDays) {
        var lastDay = dueDate.plusDays(dunningDays);
        return new ReminderPlan(steps.stream()
                .map(step -> planned(step, dueDate, lastDay, businessDays))
                .filter(step -> !step.plannedOn().isAfter(lastDay))
                .toList());
    }

    /** The first step that is planned after the day. */
    public Optional<PlannedStep> firstAfter(LocalDate day) {
        return steps.stream().filter(step -> step.plannedOn().isAfter(day)).findFirst();
    }

    public Optional<PlannedStep> step(int number) {
        return steps.stream().filter(step -> step.number() == number).findFirst();
    }

    private static PlannedStep planned(
            ReminderStep step, LocalDate dueDate, LocalDate lastDay, BusinessDays businessDays) {
        var plannedOn = businessDays.onOrAfter(dueDate.plusDays(step.daysFromDue()));
        // A courtesy says "will soon be due": after the due date it would be wrong.
        var sendUntil = step.kind() == ReminderKind.COURTESY ? dueDate : lastDay;
        return new PlannedStep(step.number(), step.kind(), step.channel(), plannedOn, sendUntil);
    }
}
