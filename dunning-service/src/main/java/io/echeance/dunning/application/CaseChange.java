package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.Stage;

/**
 * What a batch of facts made of a case.
 *
 * @param before null when the case is new
 */
public record CaseChange(DunningCase before, DunningCase after) {

    /** Cover began in this batch, whatever came after it. */
    public boolean covered() {
        return after.coveredOn() != null && (before == null || before.coveredOn() == null);
    }

    /** Reminders begin, or go on after a pause. */
    public boolean started() {
        return after.isActive() && (before == null || !before.isActive());
    }

    /** There is nothing to send (any more, or for now). */
    public boolean silent() {
        return after.coveredOn() != null && !after.isActive();
    }

    /** Reminders ended for good in this batch, on a covered invoice. */
    public boolean stopped() {
        return after.coveredOn() != null && isFinal(after) && (before == null || !isFinal(before));
    }

    private static boolean isFinal(DunningCase invoice) {
        return invoice.stage() != Stage.SUBMITTED && invoice.stage() != Stage.OPEN;
    }
}
