package io.echeance.invoice.api;

/** What holds for an invoice that does not say. */
final class InvoiceDefaults {

    static final String COUNTRY = "FR";
    static final String LANGUAGE = "fr";

    private InvoiceDefaults() {}
}
