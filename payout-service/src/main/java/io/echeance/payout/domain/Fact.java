package io.echeance.payout.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/** What the other services have said about an invoice, as far as it matters for money out. */
public sealed interface Fact {

    String invoiceId();

    /**
     * The invoice is insured.
     *
     * @param coverageRate part that is advanced at the due date, e.g. 0.90
     * @param covered      gross amount that the client still owed when the cover was granted
     * @param premium      price of the cover; null in logs that do not tell it, as {@code premiumTax}
     */
    record CoverageGranted(
            String invoiceId,
            String supplierId,
            BigDecimal coverageRate,
            Money covered,
            Money premium,
            Money premiumTax)
            implements Fact {}

    record DueDateReached(String invoiceId, LocalDate dueDate) implements Fact {}

    record InvoiceCancelled(String invoiceId) implements Fact {}

    /** @param outstanding what the client still owes afterwards */
    record PaymentReceived(String invoiceId, String paymentId, Money amount, Route route, Money outstanding)
            implements Fact {}

    /** A payment bounced. @param outstanding what the client owes again */
    record PaymentReversed(String invoiceId, String paymentId, Money amount, Money outstanding) implements Fact {}

    record ClientPaid(String invoiceId, LocalDate paidOn, Money total) implements Fact {}

    record DefaultDeclared(String invoiceId, LocalDate declaredOn, Money outstanding) implements Fact {}

    /** Where the client's money went. */
    enum Route {
        /** To the platform's dedicated account. */
        PLATFORM,
        /** Straight to the supplier, who therefore has it already. */
        SUPPLIER
    }
}
