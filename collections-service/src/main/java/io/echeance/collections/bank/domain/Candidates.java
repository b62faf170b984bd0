package io.echeance.collections.bank.domain;

import java.util.List;
import java.util.Set;

/**
 * What is known that may have to do with a payment.
 *
 * @param invoices     covered ones that its clues name, or that the account's debtors owe
 * @param payerDebtors SIRENs for which the account has paid before; empty for an unknown account
 */
public record Candidates(List<OpenInvoice> invoices, Set<String> payerDebtors) {

    boolean mayPayFor(OpenInvoice invoice) {
        return payerDebtors.isEmpty() || payerDebtors.contains(invoice.debtorSiren());
    }
}
