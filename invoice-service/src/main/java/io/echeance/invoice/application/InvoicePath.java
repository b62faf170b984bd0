package io.echeance.invoice.application;

/** Where the gateway shows an invoice. */
final class InvoicePath {

    private InvoicePath() {}

    static String of(String invoiceId) {
        return "/v1/invoices/" + invoiceId;
    }
}
