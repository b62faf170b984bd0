package io.echeance.invoice.application;

/**
 * Somebody takes an invoice back.
 *
 * @param supplierId whose invoices the caller may see, or null for all
 */
public record CancelInvoice(String invoiceId, String supplierId, String reason, String cancelledBy) {}
