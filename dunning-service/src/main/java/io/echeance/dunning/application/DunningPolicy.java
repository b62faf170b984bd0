package io.echeance.dunning.application;

import io.echeance.dunning.domain.BusinessDays;
import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.LatePenalties;
import io.echeance.dunning.domain.Payment;
import io.echeance.dunning.domain.Penalties;
import io.echeance.dunning.domain.PenaltyRates;
import io.echeance.dunning.domain.ReminderPlan;
import io.echeance.dunning.domain.ReminderStep;
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
        return ReminderPlan.of(invoice.dueDate(), invoice.dunningDays(), steps, businessDays);
    }

    /** Penalties that a reminder of this step mentions; empty for steps that do not. */
    public Optional<Penalties> penaltiesFor(int step, DunningCase invoice, List<Payment> payments, LocalDate today) {
        return step < config.penalties().fromStep()
                ? Optional.empty()
                : Optional.of(penalties.of(invoice.gross(), invoice.dueDate(), payments, today));
    }

    /** The same for every try of a step: a mail system that gets it twice can tell. */
    public String messageId(String invoiceId, int step) {
        return "<" + invoiceId + "." + step + "@" + config.mail().messageIdDomain() + ">";
    }

    private static ReminderStep step(int number, DunningConfig.Step step) {
        return new ReminderStep(number, step.day(), step.kind(), step.channel());
    }
}
