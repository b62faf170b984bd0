package io.echeance.invoice.application;

/**
 * A supplier wants to be paid at the due date of this invoice.
 *
 * @param invoiceId chosen for it, used only when it is accepted
 */
public record SubmitInvoice(String invoiceId, String supplierId, InvoiceDraft draft) {}
