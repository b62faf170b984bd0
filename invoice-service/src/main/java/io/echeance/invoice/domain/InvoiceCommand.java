package io.echeance.invoice.domain;

import io.echeance.invoice.domain.InvoiceEvent.InvoiceSubmitted;
import java.time.LocalDate;

/** What can be asked of an invoice. The business day and what others have said come with the command. */
public sealed interface InvoiceCommand {

    /** @param submission what will be written when the invoice is new */
    record Submit(InvoiceSubmitted submission) implements InvoiceCommand {}

    record Cancel(String reason, String cancelledBy, LocalDate today, ForeignFacts facts) implements InvoiceCommand {}

    record ReachDueDate(LocalDate today, ForeignFacts facts) implements InvoiceCommand {}
}
