package io.echeance.collections.projection;

import java.math.BigDecimal;
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

    /** @param coverageRate part that is advanced, e.g. 0.90; of what is recovered the rest is the supplier's */
    record CoverageGranted(String invoiceId, int dunningDays, BigDecimal coverageRate) implements InboundFact {}

    record InvoiceCancelled(String invoiceId) implements InboundFact {}

    record InvoiceDisputed(String invoiceId, String reason) implements InboundFact {}

    record DisputeResolved(String invoiceId, String outcome) implements InboundFact {}

    /** A letter to the client; a recovery file lists them. */
    record ReminderSent(
            String invoiceId,
            int step,
            String kind,
            String channel,
            LocalDate sentOn,
            String messageId,
            Money outstanding)
            implements InboundFact {}

    record ReminderBounced(String invoiceId, int step, String reason) implements InboundFact {}

    record DayOpened(LocalDate date) implements InboundFact {}
}
