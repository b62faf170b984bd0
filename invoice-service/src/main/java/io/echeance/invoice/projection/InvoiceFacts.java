package io.echeance.invoice.projection;

import io.echeance.invoice.domain.Coverage;
import io.echeance.invoice.domain.ForeignFacts;
import java.time.LocalDate;

/**
 * What the log says about an invoice, as far as decisions of this service need it.
 *
 * @param paid whether nothing is outstanding
 */
public record InvoiceFacts(String invoiceId, LocalDate dueDate, Coverage coverage, boolean paid, boolean cancelled) {

    /** As a command carries them. */
    public ForeignFacts foreign() {
        return new ForeignFacts(coverage, paid);
    }

    /** Whether the due date matters. */
    boolean waitsForDueDate() {
        return foreign().coveredAndUnpaid() && !cancelled;
    }

    InvoiceFacts with(Coverage decision) {
        return new InvoiceFacts(invoiceId, dueDate, decision, paid, cancelled);
    }

    InvoiceFacts withPaid(boolean nowPaid) {
        return new InvoiceFacts(invoiceId, dueDate, coverage, nowPaid, cancelled);
    }

    InvoiceFacts asCancelled() {
        return new InvoiceFacts(invoiceId, dueDate, coverage, paid, true);
    }
}
