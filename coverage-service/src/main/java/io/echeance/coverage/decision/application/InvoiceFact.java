package io.echeance.coverage.decision.application;

import io.echeance.coverage.decision.domain.CoverRequest;
import io.echeance.eventstore.envelope.Cause;
import java.time.Instant;
import java.time.LocalDate;

/** A fact of the log that matters for cover. */
public sealed interface InvoiceFact {

    String invoiceId();

    /**
     * Cover is asked for.
     *
     * @param submittedAt when it was recorded: which version of the policy counts
     */
    record Submitted(String invoiceId, String supplierId, CoverRequest request, Instant submittedAt, Cause cause)
            implements InvoiceFact {}

    /** The invoice is withdrawn. */
    record Cancelled(String invoiceId) implements InvoiceFact {}

    /** Nothing is outstanding: in time, late or recovered. */
    record PaidInFull(String invoiceId, LocalDate paidOn) implements InvoiceFact {}

    /** A default was declared. */
    record InDefault(String invoiceId) implements InvoiceFact {}

    /** A payment was reversed, and something is outstanding again. */
    record Reopened(String invoiceId) implements InvoiceFact {}

    /** A payment was reversed, and others still pay all of it: nothing changes. */
    record StillPaid(String invoiceId) implements InvoiceFact {}
}
