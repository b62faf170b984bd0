package io.echeance.invoice.domain;

import io.echeance.invoice.domain.InvoiceEvent.DisputeResolved.Outcome;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceSubmitted;
import java.time.LocalDate;
import org.joda.money.Money;

/** What can be asked of an invoice. The business day and what others have said come with the command. */
public sealed interface InvoiceCommand {

    /** @param submission what will be written when the invoice is new */
    record Submit(InvoiceSubmitted submission) implements InvoiceCommand {}

    record Cancel(String reason, String cancelledBy, LocalDate today, ForeignFacts facts) implements InvoiceCommand {}

    /** @param disputedAmount part of the gross amount, or null: all of it */
    record Dispute(String reason, Money disputedAmount, String disputedBy, LocalDate today, ForeignFacts facts)
            implements InvoiceCommand {}

    /** @param reason or null */
    record ResolveDispute(Outcome outcome, String reason, String resolvedBy, LocalDate today)
            implements InvoiceCommand {}

    record ReachDueDate(LocalDate today, ForeignFacts facts) implements InvoiceCommand {}
}
