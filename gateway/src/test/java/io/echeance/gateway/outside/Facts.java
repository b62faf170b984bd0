package io.echeance.gateway.outside;

import com.github.f4b6a3.uuid.UuidCreator;

/** Events' data as the services write it. */
public final class Facts {

    private Facts() {}

    public static String newInvoiceId() {
        return "inv_" + UuidCreator.getTimeOrderedEpoch();
    }

    public static String submitted(String invoiceId, String supplierId, String number, String dueDate) {
        return """
            {"invoiceId": "%s", "supplierId": "%s", "supplierSiren": "552100554", "invoiceNumber": "%s",
             "debtor": {"siren": "732829320", "name": "Client SA", "country": "FR", "language": "fr",
                        "contact": {"subjectId": "s1", "sealed": "AAAA"}},
             "gross": {"amount": "1234.57", "currency": "EUR"}, "issueDate": "2026-09-25", "dueDate": "%s",
             "creditorReference": "RF18539007547034", "intake": "API"}
            """.formatted(invoiceId, supplierId, number, dueDate);
    }

    public static String granted(String invoiceId) {
        return """
            {"invoiceId": "%s", "supplierId": "sup_test", "debtorSiren": "732829320", "coverageRate": "0.90", "dunningDays": 60,
             "covered": {"amount": "1234.57", "currency": "EUR"}, "advance": {"amount": "1111.11", "currency": "EUR"},
             "retained": {"amount": "123.46", "currency": "EUR"}, "premium": {"amount": "24.69", "currency": "EUR"},
             "premiumTax": {"amount": "2.22", "currency": "EUR"}, "policyVersion": 1, "decidedBy": "AUTO"}
            """.formatted(invoiceId);
    }

    public static String cancelled(String invoiceId) {
        return "{\"invoiceId\": \"%s\", \"reason\": \"credit note\", \"cancelledBy\": \"test-supplier\"}"
                .formatted(invoiceId);
    }
}
