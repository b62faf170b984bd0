package io.echeance.local.demo;

import java.time.LocalDate;
import java.util.Map;

/** The persons of the story: the real invoice's supplier, and what it sends to two other clients. */
final class Cast {
    static final String SUPPLIER = "sup_aubonmoulin";

    private Cast() {}

    static Map<String, Object> policy(LocalDate signedOn) {
        return Map.of(
                "supplierId", SUPPLIER,
                "supplierName", "Au bon moulin",
                "siren", "999999998",
                "iban", "FR7630006000011234567890189",
                "email", "compta@aubonmoulin.example",
                "signedOn", signedOn.toString());
    }

    static Map<String, Object> invoice(String number, Map<String, Object> debtor, String gross, LocalDate due) {
        return Map.of(
                "invoiceNumber", number,
                "debtor", debtor,
                "gross", euros(gross),
                "issueDate", due.minusDays(25).toString(),
                "dueDate", due.toString());
    }

    static Map<String, Object> debtor(String siren, String name, String contact, String email) {
        return Map.of(
                "siren",
                siren,
                "name",
                name,
                "country",
                "FR",
                "language",
                "fr",
                "contact",
                Map.of("name", contact, "email", email));
    }

    static Map<String, Object> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }
}
