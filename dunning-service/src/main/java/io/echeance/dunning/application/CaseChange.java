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
        return isCovered(after) && (before == null || !isCovered(before));
    }

    /** Reminders begin, or go on after a pause. */
    public boolean started() {
        return after.isActive() && (before == null || !before.isActive());
    }

    /** There is nothing to send (any more, or for now). */
    public boolean silent() {
        return isCovered(after) && !after.isActive();
    }

    /** Reminders ended for good in this batch, on a covered invoice. */
    public boolean stopped() {
        return isCovered(after) && isFinal(after) && (before == null || !isFinal(before));
    }

    /** A paid invoice is owed again. */
    public boolean reopened() {
        return before != null && isFinal(before) && !isFinal(after);
    }

    /** The client has newly promised to pay by another day. */
    public boolean promised() {
        var day = after.standing().promisedOn();
        return day != null && (before == null || !day.equals(before.standing().promisedOn()));
    }

    private static boolean isCovered(DunningCase invoice) {
        return invoice.standing().coveredOn() != null;
    }

    private static boolean isFinal(DunningCase invoice) {
        return invoice.stage() != Stage.SUBMITTED && invoice.stage() != Stage.OPEN;
    }
}
