package io.echeance.invoice.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/** Facts of an invoice that this service writes. Component names are the JSON names of the contract. */
public sealed interface InvoiceEvent {

    /**
     * A supplier asks to be paid at the due date.
     *
     * @param gross             what the client still owes (EN 16931 BT-115)
     * @param net               or null, as is {@code vat}
     * @param creditorReference for the client's payment, ISO 11649
     * @param documentSha256    of the e-invoice, hex, or null
     */
    record InvoiceSubmitted(
            String invoiceId,
            String supplierId,
            String supplierSiren,
            String invoiceNumber,
            Debtor debtor,
            Money gross,
            Money net,
            Money vat,
            LocalDate issueDate,
            LocalDate dueDate,
            String creditorReference,
            Intake intake,
            String documentSha256)
            implements InvoiceEvent {}

    /** The supplier takes the invoice back; nothing is ever paid or reminded for it. */
    record InvoiceCancelled(String invoiceId, String reason, String cancelledBy) implements InvoiceEvent {}

    /**
     * The client should have paid and has not; the invoice is covered.
     *
     * @param day the business day on which it was seen, not before {@code dueDate}
     */
    record DueDateReached(String invoiceId, LocalDate dueDate, LocalDate day) implements InvoiceEvent {}
}
