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

    /**
     * The client says that it does not owe this: reminders pause, and no default is declared meanwhile.
     *
     * @param disputedAmount part of the gross amount, or null: all of it
     * @param disputedOn     business day
     */
    record InvoiceDisputed(
            String invoiceId, String reason, Money disputedAmount, String disputedBy, LocalDate disputedOn)
            implements InvoiceEvent {}

    /**
     * The dispute has ended and everything goes on.
     *
     * @param reason     or null
     * @param resolvedOn business day
     */
    record DisputeResolved(String invoiceId, Outcome outcome, String reason, String resolvedBy, LocalDate resolvedOn)
            implements InvoiceEvent {

        /** Who was right. */
        public enum Outcome {
            /** The client: it does not owe what it disputed. */
            UPHELD,
            /** The supplier: the invoice is owed as it is. */
            REJECTED
        }
    }
}
