package io.echeance.collections.bank.domain;

import java.util.List;
import org.joda.money.Money;

/** Small sentences about invoices and payments that several rules use. */
final class Debts {

    private Debts() {}

    /** Those that owe exactly this. */
    static List<OpenInvoice> of(List<OpenInvoice> invoices, Money amount) {
        return invoices.stream()
                .filter(invoice -> invoice.isOwed() && invoice.outstanding().isEqual(amount))
                .toList();
    }

    /** Each gets what it owes. */
    static List<Allocation> each(List<OpenInvoice> invoices) {
        return invoices.stream()
                .map(invoice -> new Allocation(invoice.invoiceId(), invoice.outstanding()))
                .toList();
    }

    /** The payment is for this invoice alone. */
    static Proposal whole(Rule rule, String score, OpenInvoice invoice, BankTransaction payment) {
        return Proposal.of(rule, score, List.of(new Allocation(invoice.invoiceId(), payment.amount())));
    }
}
