package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.eventstore.envelope.Cause;

/**
 * An intention that one sender has taken.
 *
 * @param attempts earlier tries that certainly sent nothing
 * @param byHand   whether operations asked for it
 */
public record ClaimedReminder(DunningCase invoice, PlannedStep planned, int attempts, boolean byHand, Cause cause) {

    public String invoiceId() {
        return invoice.invoiceId();
    }

    public int step() {
        return planned.number();
    }

    /** Reminders of one recipient go into one mail. */
    Recipient recipient() {
        return Recipient.of(invoice);
    }
}
