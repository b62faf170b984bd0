package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.eventstore.envelope.Cause;

/**
 * An intention that one sender has taken.
 *
 * @param attempts     earlier tries that certainly sent nothing
 * @param supplierName null while the policy has not been read
 */
public record ClaimedReminder(
        DunningCase invoice, PlannedStep planned, String supplierName, int attempts, Cause cause) {

    public String invoiceId() {
        return invoice.invoiceId();
    }

    public int step() {
        return planned.number();
    }
}
