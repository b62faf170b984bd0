package io.echeance.coverage.decision.application;

import io.echeance.coverage.decision.domain.GrossAmount;
import io.echeance.eventstore.envelope.Cause;
import java.time.LocalDate;

/** A fact of the log that matters for cover. */
public sealed interface InvoiceFact {

    String invoiceId();

    /**
     * Cover is asked for.
     *
     * @param debtorSiren as submitted, or null
     * @param submittedOn business day of the submission
     */
    record Submitted(
            String invoiceId,
            String supplierId,
            String supplierSiren,
            String debtorSiren,
            GrossAmount gross,
            LocalDate issueDate,
            LocalDate dueDate,
            LocalDate submittedOn,
            Cause cause)
            implements InvoiceFact {}

    /** The invoice is withdrawn. */
    record Cancelled(String invoiceId) implements InvoiceFact {}

    /** Nothing is outstanding: in time, late or recovered. */
    record PaidInFull(String invoiceId) implements InvoiceFact {}

    /** A default was declared. */
    record InDefault(String invoiceId) implements InvoiceFact {}

    /** A payment was reversed: something is outstanding again. */
    record PaymentBounced(String invoiceId) implements InvoiceFact {}
}
