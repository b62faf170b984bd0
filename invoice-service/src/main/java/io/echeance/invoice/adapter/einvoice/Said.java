package io.echeance.invoice.adapter.einvoice;

import java.util.EnumSet;
import java.util.Set;

/** Terms of an e-invoice that a library would make up, by a default or by computing them, where the invoice is silent. */
enum Said {
    TYPE_CODE("ExchangedDocument", "TypeCode"),
    ISSUE_DATE("ExchangedDocument", "IssueDateTime"),
    CURRENCY("ApplicableHeaderTradeSettlement", "InvoiceCurrencyCode"),
    DUE_DATE("SpecifiedTradePaymentTerms", "DueDateDateTime"),
    NET("SpecifiedTradeSettlementHeaderMonetarySummation", "TaxBasisTotalAmount"),
    VAT("SpecifiedTradeSettlementHeaderMonetarySummation", "TaxTotalAmount"),
    AMOUNT_DUE("SpecifiedTradeSettlementHeaderMonetarySummation", "DuePayableAmount");

    private final String parent;
    private final String element;

    Said(String parent, String element) {
        this.parent = parent;
        this.element = element;
    }

    /** The value when the invoice says the term, else null. */
    <T> T in(Set<Said> said, T value) {
        return said.contains(this) ? value : null;
    }

    static void note(EnumSet<Said> said, String parent, String element) {
        for (var term : values()) {
            if (term.element.equals(element) && term.parent.equals(parent)) {
                said.add(term);
            }
        }
    }
}
