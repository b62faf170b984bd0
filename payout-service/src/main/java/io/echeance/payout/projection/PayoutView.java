package io.echeance.payout.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echeance.payout.domain.PayoutEvent.OfAttempt;
import io.echeance.payout.domain.PayoutEvent.PayoutCompleted;
import io.echeance.payout.domain.PayoutEvent.PayoutFailed;
import io.echeance.payout.domain.PayoutEvent.PayoutInstructed;
import io.echeance.payout.domain.PayoutKind;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A payout as its readers see it: a row of the read table and the body of the API.
 *
 * @param instructedOn  business day of the latest attempt's instruction
 * @param attempt       number of the latest attempt, from 1
 * @param executedOn    only when completed, as {@code bankReference}
 * @param failureReason only when failed: ISO 20022 code, as {@code failureDetail} in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PayoutView(
        String payoutId,
        String invoiceId,
        String supplierId,
        PayoutKind kind,
        Status status,
        Money amount,
        LocalDate executionDate,
        String endToEndId,
        int attempt,
        LocalDate instructedOn,
        LocalDate executedOn,
        String bankReference,
        String failureReason,
        String failureDetail) {

    /** Where the latest attempt stands. */
    public enum Status {
        INSTRUCTED,
        COMPLETED,
        FAILED
    }

    static PayoutView instructed(PayoutInstructed event, String supplierId, LocalDate day) {
        return new PayoutView(
                event.payoutId(),
                event.invoiceId(),
                supplierId,
                event.kind(),
                Status.INSTRUCTED,
                event.amount(),
                event.executionDate(),
                event.endToEndId(),
                event.attempt(),
                day,
                null,
                null,
                null,
                null);
    }

    /** The view after an event. One of an earlier attempt than is shown changes nothing: the view never goes back. */
    public PayoutView with(OfAttempt event, LocalDate day) {
        if (event.attempt() < attempt) {
            return this;
        }
        return switch (event) {
            case PayoutInstructed e -> instructed(e, supplierId, day);
            case PayoutCompleted e -> settled(Status.COMPLETED, e.executedOn(), e.bankReference(), null, null);
            case PayoutFailed e -> settled(Status.FAILED, null, null, e.reason(), e.detail());
        };
    }

    private PayoutView settled(Status outcome, LocalDate executed, String reference, String reason, String detail) {
        return new PayoutView(
                payoutId,
                invoiceId,
                supplierId,
                kind,
                outcome,
                amount,
                executionDate,
                endToEndId,
                attempt,
                instructedOn,
                executed,
                reference,
                reason,
                detail);
    }
}
