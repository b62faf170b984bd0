package io.echeance.invoice.adapter.einvoice;

import java.util.EnumSet;
import java.util.Set;

/**
 * Terms of an e-invoice that a library would make up, by a default or by computing them, where the invoice is silent. Each with its
 * places, as parent/element, in CII and in UBL.
 */
enum Said {
    TYPE_CODE("ExchangedDocument/TypeCode", "Invoice/InvoiceTypeCode", "CreditNote/CreditNoteTypeCode"),
    ISSUE_DATE("ExchangedDocument/IssueDateTime", "Invoice/IssueDate", "CreditNote/IssueDate"),
    CURRENCY(
            "ApplicableHeaderTradeSettlement/InvoiceCurrencyCode",
            "Invoice/DocumentCurrencyCode",
            "CreditNote/DocumentCurrencyCode"),
    DUE_DATE("SpecifiedTradePaymentTerms/DueDateDateTime", "Invoice/DueDate", "PaymentMeans/PaymentDueDate"),
    NET("SpecifiedTradeSettlementHeaderMonetarySummation/TaxBasisTotalAmount", "LegalMonetaryTotal/TaxExclusiveAmount"),
    VAT("SpecifiedTradeSettlementHeaderMonetarySummation/TaxTotalAmount", "TaxTotal/TaxAmount"),
    AMOUNT_DUE("SpecifiedTradeSettlementHeaderMonetarySummation/DuePayableAmount", "LegalMonetaryTotal/PayableAmount");

    private final Set<String> places;

    Said(String... places) {
        this.places = Set.of(places);
    }

    /** The value when the invoice says the term, else null. */
    <T> T in(Set<Said> said, T value) {
        return said.contains(this) ? value : null;
    }

    static void note(EnumSet<Said> said, String parent, String element) {
        var place = parent + "/" + element;
        for (var term : values()) {
            if (term.places.contains(place)) {
                said.add(term);
            }
        }
    }
}
