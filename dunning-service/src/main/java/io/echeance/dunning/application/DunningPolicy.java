package io.echeance.dunning.application;

import io.echeance.dunning.domain.BusinessDays;
import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.LatePenalties;
import io.echeance.dunning.domain.Payment;
import io.echeance.dunning.domain.Penalties;
import io.echeance.dunning.domain.PenaltyRates;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.dunning.domain.ReminderPlan;
import io.echeance.dunning.domain.ReminderStep;
import io.echeance.eventstore.deadline.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The configured rules, applied to an invoice. */
@ApplicationScoped
public class DunningPolicy {

    private final DunningConfig config;
    private final BusinessDays businessDays;
    private final List<ReminderStep> steps;
    private final LatePenalties penalties;

    public DunningPolicy(DunningConfig config, BusinessDays businessDays) {
        this.config = config;
        this.businessDays = businessDays;
        this.steps = IntStream.range(0, config.plan().size())
                .mapToObj(number -> step(number, config.plan().get(number)))
                .toList();
        this.penalties = new LatePenalties(
                new PenaltyRates(config.penalties().rates()),
                config.penalties().daysInYear(),
                Money.of(CurrencyUnit.EUR, config.penalties().indemnity(), RoundingMode.UNNECESSARY));
    }

    public ReminderPlan planOf(DunningCase invoice) {
        var agreed = invoice.standing().plan();
        return ReminderPlan.of(
                invoice.dueDate(),
                invoice.standing().dunningDays(),
                agreed == null ? steps : agreed.numbered(),
                businessDays);
    }

    /** The day of a step that is to come, or the next business day when it is over. */
    LocalDate dayOfSending(PlannedStep step, LocalDate today) {
        return step.plannedOn().isAfter(today) ? step.plannedOn() : businessDays.onOrAfter(today);
    }

    /** No reminder leaves before this day, not even by hand. */
    LocalDate firstDay(DunningCase invoice) {
        return invoice.dueDate()
                .plusDays(
                        steps.stream().mapToInt(ReminderStep::daysFromDue).min().orElse(0));
    }

    /** When the sweep has to look at an invoice whose reminders begin or go on. */
    Optional<Deadline> firstDeadline(DunningCase invoice) {
        return planOf(invoice).steps().stream()
                .findFirst()
                .map(first -> new Deadline(WhenReminderIsDueThenQueueIt.KIND, invoice.invoiceId(), first.plannedOn()));
    }

    /** Penalties that a reminder of this step mentions; empty for steps that do not. */
    public Optional<Penalties> penaltiesFor(int step, DunningCase invoice, List<Payment> payments, LocalDate today) {
        return step < config.penalties().fromStep()
                ? Optional.empty()
                : Optional.of(penalties.of(invoice.gross(), invoice.dueDate(), payments, today));
    }

    /** Mails leave on days on which people work: quiet on weekends and public holidays. */
    public boolean isBusinessDay(LocalDate day) {
        return businessDays.onOrAfter(day).equals(day);
    }

    private static ReminderStep step(int number, DunningConfig.Step step) {
        return new ReminderStep(number, step.day(), step.kind(), step.channel());
    }
}
