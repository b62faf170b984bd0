package io.echeance.dunning.domain;

import java.time.LocalDate;
import java.util.Set;

/** What is asked of the reminders of an invoice. */
public sealed interface DunningCommand {

    /**
     * Gives up the steps that are due and that will not be sent any more.
     *
     * @param underWay steps that may be at the mail server right now: their outcome is to come
     */
    record GiveUpOvertaken(String invoiceId, ReminderPlan plan, LocalDate today, Set<Integer> underWay)
            implements DunningCommand {}

    /** Gives up one step. */
    record GiveUp(String invoiceId, int step, LocalDate plannedOn, SkipReason reason) implements DunningCommand {}

    /**
     * Records that a reminder has left.
     *
     * @param byHand whether operations asked for it, perhaps before its day
     */
    record RecordSent(DunningEvent.ReminderSent sent, PlannedStep planned, boolean byHand) implements DunningCommand {}

    /** Records that a sent reminder came back. */
    record RecordBounce(String invoiceId, int step, String messageId, String status) implements DunningCommand {}
}
