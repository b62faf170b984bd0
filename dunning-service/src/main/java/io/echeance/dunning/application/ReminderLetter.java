package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.FirstLetter;
import io.echeance.dunning.domain.LetterReference;
import io.echeance.dunning.domain.Payment;
import io.echeance.dunning.domain.Penalties;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.dunning.domain.ReminderKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a reminder says about one invoice; text, letter, QR code and event are made of the same figures.
 *
 * @param payments    received so far, oldest first
 * @param penalties   empty when this step does not mention them
 * @param firstLetter the earlier letter that asked for this payment; empty when this is the first, or only a courtesy
 * @param today       business day of sending
 */
public record ReminderLetter(
        DunningCase invoice,
        PlannedStep planned,
        List<Payment> payments,
        Optional<Penalties> penalties,
        Optional<FirstLetter> firstLetter,
        LocalDate today) {

    public String reference() {
        return LetterReference.of(invoice.invoiceId(), planned.number());
    }

    public ReminderKind kind() {
        return planned.kind();
    }

    /** Outstanding amount, and penalties where they are mentioned. */
    public Money toPay() {
        return penalties.map(due -> invoice.outstanding().plus(due.total())).orElse(invoice.outstanding());
    }
}
