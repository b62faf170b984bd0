package io.echeance.acceptance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Bodies of requests: a supplier's policy, and invoices to companies whose numbers are valid. */
final class Parties {

    static final String MILL_SIREN = "999999998";

    private Parties() {}

    static Map<String, Object> policy(String supplierId, String siren, LocalDate signedOn) {
        return new HashMap<>(Map.of(
                "supplierId",
                supplierId,
                "supplierName",
                "Au bon moulin",
                "siren",
                siren,
                "iban",
                "FR7630006000011234567890189",
                "email",
                "compta@aubonmoulin.example",
                "signedOn",
                signedOn.toString()));
    }

    static Map<String, Object> invoice(
            String number, String debtorSiren, String gross, LocalDate issued, LocalDate due) {
        return new HashMap<>(Map.of(
                "invoiceNumber", number,
                "debtor", debtor(debtorSiren),
                "gross", euros(gross),
                "issueDate", issued.toString(),
                "dueDate", due.toString()));
    }

    static Map<String, Object> debtor(String siren) {
        return new HashMap<>(Map.of(
                "siren",
                siren,
                "name",
                "Client " + siren,
                "country",
                "FR",
                "language",
                "fr",
                "contact",
                Map.of("name", "Léa Martin", "email", "lea.martin." + siren + "@client.example")));
    }

    static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }
}
