package io.echeance.coverage.support;

import java.time.LocalDate;

/** An InvoiceSubmitted as invoice-service writes it. */
public record Submission(
        String invoiceId,
        String supplierId,
        String supplierSiren,
        String debtorSiren,
        String amount,
        LocalDate issueDate,
        LocalDate dueDate) {

    public String json() {
        return """
                {"invoiceId":"%s","supplierId":"%s","supplierSiren":"%s","invoiceNumber":"F-1",
                 "debtor":{"siren":"%s","name":"Client SA","country":"FR","language":"fr"},
                 "gross":{"amount":"%s","currency":"EUR"},"issueDate":"%s","dueDate":"%s",
                 "creditorReference":"RF18539007547034","intake":"API"}
                """.formatted(invoiceId, supplierId, supplierSiren, debtorSiren, amount, issueDate, dueDate);
    }
}
