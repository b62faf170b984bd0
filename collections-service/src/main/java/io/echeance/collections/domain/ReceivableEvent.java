package io.echeance.collections.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/** What has happened to an invoice's receivable. The component names are the names in the log: they never change. */
public sealed interface ReceivableEvent {

    /**
     * @param outstanding of the invoice, after this payment
     * @param match       why it was put on this invoice; null when it was recorded for it
     */
    record PaymentReceived(
            String invoiceId,
            String paymentId,
            Money amount,
            LocalDate valueDate,
            Route route,
            String bankReference,
            Money outstanding,
            Attribution match)
            implements ReceivableEvent {

        /** Recorded for the invoice itself. */
        public PaymentReceived(
                String invoiceId,
                String paymentId,
                Money amount,
                LocalDate valueDate,
                Route route,
                String bankReference,
                Money outstanding) {
            this(invoiceId, paymentId, amount, valueDate, route, bankReference, outstanding, null);
        }
    }

    /** @param outstanding of the invoice, after the reversal */
    record PaymentReversed(String invoiceId, String paymentId, Money amount, String reason, Money outstanding)
            implements ReceivableEvent {}

    /**
     * Outstanding has reached 0.00.
     *
     * @param paidOn value date of the payment that completed it
     * @param total  everything received and not reversed; what exceeds the gross amount is credit
     * @param route  of the payment that completed it
     */
    record ClientPaid(String invoiceId, LocalDate paidOn, Money total, Route route) implements ReceivableEvent {}

    /** The client has said when it will pay. */
    record PromiseRecorded(String invoiceId, LocalDate promisedOn, Money amount, String recordedBy)
            implements ReceivableEvent {}

    /**
     * What the client owes for being late, a debt of its own (C. com. L441-10, D441-5). A later one replaces it.
     *
     * @param asOf last day that counts
     */
    record PenaltiesAssessed(String invoiceId, LocalDate asOf, Money interest, Money indemnity, Money total)
            implements ReceivableEvent {}

    /** @param nextStageOn day on which the next stage begins; null when there is none */
    record RecoveryOpened(String invoiceId, LocalDate openedOn, Money outstanding, String stage, LocalDate nextStageOn)
            implements ReceivableEvent {}

    /** @param nextStageOn day on which the next stage begins; null when there is none */
    record RecoveryStageReached(
            String invoiceId, String stage, LocalDate reachedOn, LocalDate nextStageOn, Money outstanding)
            implements ReceivableEvent {}

    /**
     * @param recovered  everything received on the invoice
     * @param writtenOff what is not expected any more; zero when it was recovered
     * @param reason     of a write-off; null when it was recovered
     */
    record RecoveryClosed(
            String invoiceId,
            Recovery.Outcome outcome,
            LocalDate closedOn,
            Money recovered,
            Money writtenOff,
            String reason)
            implements ReceivableEvent {}

    /**
     * @param publishedOn date of the BODACC
     * @param claimBy     last day to declare the claim (R622-24)
     * @param reference   of the publication; null when it was not given
     */
    record DebtorInsolvent(
            String invoiceId,
            String debtorSiren,
            Insolvency.Procedure procedure,
            LocalDate publishedOn,
            LocalDate claimBy,
            String reference)
            implements ReceivableEvent {}

    /** @param received what had come in until then */
    record DefaultDeclared(String invoiceId, LocalDate dueDate, LocalDate declaredOn, Money outstanding, Money received)
            implements ReceivableEvent {}
}
