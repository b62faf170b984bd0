package io.echeance.dunning.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/** What other services say about an invoice, as far as reminders depend on it. */
public sealed interface InvoiceFact {

    String invoiceId();

    record InvoiceSubmitted(
            String invoiceId,
            String supplierId,
            String invoiceNumber,
            Debtor debtor,
            Money gross,
            LocalDate dueDate,
            String creditorReference)
            implements InvoiceFact {}

    /** The client; {@code contact} may be null. */
    record Debtor(String siren, String name, String country, String language, SealedContact contact) {}

    record CoverageGranted(String invoiceId, int dunningDays, Money covered) implements InvoiceFact {}

    record PaymentReceived(String invoiceId, String paymentId, Money amount, LocalDate valueDate, Money outstanding)
            implements InvoiceFact {}

    record PaymentReversed(String invoiceId, String paymentId, Money outstanding) implements InvoiceFact {}

    record ClientPaid(String invoiceId) implements InvoiceFact {}

    record InvoiceCancelled(String invoiceId) implements InvoiceFact {}

    record DefaultDeclared(String invoiceId) implements InvoiceFact {}

    /** Proceedings were opened on the client: nobody may press it any more (C. com. L622-7, L622-21). */
    record DebtorInsolvent(String invoiceId) implements InvoiceFact {}

    /** The client promised to pay by a day. */
    record PromiseRecorded(String invoiceId, LocalDate promisedOn) implements InvoiceFact {}

    record InvoiceDisputed(String invoiceId) implements InvoiceFact {}

    record DisputeResolved(String invoiceId) implements InvoiceFact {}
}
