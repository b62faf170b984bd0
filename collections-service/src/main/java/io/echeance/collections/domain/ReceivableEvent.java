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

    /** @param received what had come in until then */
    record DefaultDeclared(String invoiceId, LocalDate dueDate, LocalDate declaredOn, Money outstanding, Money received)
            implements ReceivableEvent {}
}
