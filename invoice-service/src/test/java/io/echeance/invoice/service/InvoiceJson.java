package io.echeance.invoice.service;

import java.time.LocalDate;

/** Bodies of submissions. */
final class InvoiceJson {

    static final String DEBTOR_SIREN = "732829320";
    static final String EMAIL = "Jeanne.Martin@debiteur.example";

    private InvoiceJson() {}

    static String of(String number, LocalDate issueDate, LocalDate dueDate) {
        return """
               {"invoiceNumber": "%s",
                "debtor": {"siren": "%s", "name": "Débiteur & fils", "contact":
                  {"name": "Jeanne Martin", "email": "%s", "phone": "+33 1 23 45 67 89"}},
                "gross": {"amount": "1234.57", "currency": "EUR"},
                "net": {"amount": "1028.81", "currency": "EUR"}, "vat": {"amount": "205.76", "currency": "EUR"},
                "issueDate": "%s", "dueDate": "%s",
                "purchaseOrder": "PO-7", "lines": [{"description": "Farine", "quantity": 12}],
                "metadata": {"shop": "Lyon"}}""".formatted(number, DEBTOR_SIREN, EMAIL, issueDate, dueDate);
    }
}
