package io.echeance.payout.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/** What happened to the money of an invoice. Component names are the JSON names on the log. */
public sealed interface PayoutEvent {

    String invoiceId();

    /** Of one attempt of one payout; every attempt has its own events. */
    sealed interface OfAttempt extends PayoutEvent {

        String payoutId();

        /** Counts from 1. */
        int attempt();
    }

    /**
     * Money is on its way.
     *
     * @param executionDate a day on which TARGET is open
     * @param endToEndId    unique per attempt, at most 35 characters
     */
    record PayoutInstructed(
            String invoiceId,
            String payoutId,
            PayoutKind kind,
            Money amount,
            LocalDate executionDate,
            String endToEndId,
            int attempt)
            implements OfAttempt {}

    record PayoutCompleted(
            String invoiceId,
            String payoutId,
            PayoutKind kind,
            Money amount,
            LocalDate executedOn,
            String bankReference,
            int attempt)
            implements OfAttempt {}

    /**
     * The bank refused.
     *
     * @param reason ISO 20022 external status reason code, e.g. {@code AC04}
     * @param detail one sentence for people; carries no bank details
     */
    record PayoutFailed(
            String invoiceId, String payoutId, PayoutKind kind, Money amount, String reason, String detail, int attempt)
            implements OfAttempt {}

    /**
     * What the supplier has to give back for this invoice has changed, other than by a set-off.
     *
     * @param debt what it owes now; zero when it owes nothing any more
     */
    record SupplierDebtChanged(String invoiceId, String supplierId, Money debt) implements PayoutEvent {}

    /**
     * Owed to the supplier for this invoice and not sent: it pays a debt of the supplier for another one
     * (compensation, C. civ. 1347).
     *
     * @param setOffId      the same in both invoices
     * @param kind          what would have been paid
     * @param debtInvoiceId whose debt it pays
     */
    record PayoutSetOff(
            String invoiceId, String supplierId, String setOffId, PayoutKind kind, Money amount, String debtInvoiceId)
            implements PayoutEvent {}

    /**
     * The other side of {@link PayoutSetOff}: the supplier's debt for this invoice is less by the amount.
     *
     * @param payoutInvoiceId what was owed for this one has paid it
     * @param debt            what is left of the debt
     */
    record DebtSetOff(
            String invoiceId, String supplierId, String setOffId, Money amount, String payoutInvoiceId, Money debt)
            implements PayoutEvent {}
}
