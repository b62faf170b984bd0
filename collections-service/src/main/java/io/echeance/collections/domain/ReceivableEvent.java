package io.echeance.collections.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/** What has happened to an invoice's receivable. The component names are the names in the log: they never change. */
public sealed interface ReceivableEvent {

    /** @param outstanding of the invoice, after this payment */
    record PaymentReceived(
            String invoiceId,
            String paymentId,
            Money amount,
            LocalDate valueDate,
            Route route,
            String bankReference,
            Money outstanding)
            implements ReceivableEvent {}

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
