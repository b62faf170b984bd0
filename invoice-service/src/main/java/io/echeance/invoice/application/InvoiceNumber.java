package io.echeance.invoice.application;

/** What makes an invoice one and the same, however it arrives. */
record InvoiceNumber(String supplierId, String number) {

    static InvoiceNumber of(SubmitInvoice command) {
        return new InvoiceNumber(command.supplierId(), command.draft().invoiceNumber());
    }
}
