package io.echeance.dunning.domain;

import io.echeance.dunning.adapter.calendar.FrenchBusinessDays;
import java.time.LocalDate;
import java.util.List;

/** The plan of the product's description. */
final class Plans {

    static final List<ReminderStep> STEPS = List.of(
            new ReminderStep(0, -5, ReminderKind.COURTESY, Channel.EMAIL),
            new ReminderStep(1, 1, ReminderKind.FRIENDLY, Channel.EMAIL),
            new ReminderStep(2, 7, ReminderKind.REMINDER, Channel.EMAIL),
            new ReminderStep(3, 15, ReminderKind.FIRM, Channel.EMAIL),
            new ReminderStep(4, 30, ReminderKind.LAST, Channel.EMAIL),
            new ReminderStep(5, 45, ReminderKind.FORMAL_NOTICE, Channel.EMAIL));

    private static final BusinessDays FRANCE = new FrenchBusinessDays();

    private Plans() {}

    static ReminderPlan of(String dueDate) {
        return of(LocalDate.parse(dueDate), 60);
    }

    static ReminderPlan of(LocalDate dueDate, int dunningDays) {
        return ReminderPlan.of(dueDate, dunningDays, STEPS, FRANCE);
    }
}
