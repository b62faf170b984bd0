package io.echeance.payout.application;

import io.echeance.eventstore.deadline.Deadline;
import io.echeance.payout.domain.PayoutEvent.PayoutInstructed;
import java.time.LocalDate;

/**
 * When the bank answers for a payout.
 *
 * @param invoiceId the payout's stream
 */
record ExecutionDeadline(String invoiceId, String payoutId) {

    static final String KIND = "bank-execution";

    private static final String SEPARATOR = "/";

    /** The bank answers on the execution date, and never on the day of the instruction. */
    static Deadline of(PayoutInstructed payout, LocalDate instructedOn) {
        var nextDay = instructedOn.plusDays(1);
        var dueOn = payout.executionDate().isBefore(nextDay) ? nextDay : payout.executionDate();
        return of(payout.invoiceId(), payout.payoutId(), dueOn);
    }

    static Deadline of(String invoiceId, String payoutId, LocalDate dueOn) {
        return new Deadline(KIND, invoiceId + SEPARATOR + payoutId, dueOn);
    }

    static ExecutionDeadline parse(Deadline deadline) {
        var ids = deadline.subject().split(SEPARATOR);
        return new ExecutionDeadline(ids[0], ids[1]);
    }
}
