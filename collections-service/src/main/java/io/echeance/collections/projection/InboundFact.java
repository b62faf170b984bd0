package io.echeance.collections.projection;

import java.time.LocalDate;
import org.joda.money.Money;

/** The fields of foreign events that collections reads. The component names are the log's; other fields are ignored. */
public sealed interface InboundFact {

    /** The invoice exists; not covered yet. */
    record InvoiceSubmitted(
            String invoiceId,
            String supplierId,
            Money gross,
            LocalDate issueDate,
            LocalDate dueDate,
            String creditorReference,
            String invoiceNumber,
            Debtor debtor)
            implements InboundFact {}

    /** The company that owes the invoice. */
    record Debtor(String siren) {}

    record CoverageGranted(String invoiceId, int dunningDays) implements InboundFact {}

    record InvoiceCancelled(String invoiceId) implements InboundFact {}

    record InvoiceDisputed(String invoiceId) implements InboundFact {}

    record DisputeResolved(String invoiceId) implements InboundFact {}

    record DayOpened(LocalDate date) implements InboundFact {}
}
