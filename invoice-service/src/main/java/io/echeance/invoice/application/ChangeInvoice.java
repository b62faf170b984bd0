package io.echeance.invoice.application;

import io.echeance.invoice.domain.ForeignFacts;
import io.echeance.invoice.domain.InvoiceCommand;
import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * Somebody wants something to happen to an invoice that exists.
 *
 * @param supplierId whose invoices the caller may see, or null for all
 * @param command    what is asked, on a business day and by what others have said of the invoice
 */
public record ChangeInvoice(
        String invoiceId, String supplierId, BiFunction<LocalDate, ForeignFacts, InvoiceCommand> command) {}
