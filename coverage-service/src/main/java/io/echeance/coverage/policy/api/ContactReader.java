package io.echeance.coverage.policy.api;

import io.echeance.coverage.api.RequestBody;
import io.echeance.coverage.identifiers.Identifiers;
import java.util.Optional;

/** How a supplier is paid and reached, as it comes in a request: both parts are checked where they are given. */
final class ContactReader {

    private ContactReader() {}

    static void check(RequestBody body) {
        body.check(
                iban(body),
                Identifiers::isIban,
                "/iban",
                "iban-invalid",
                "must be an IBAN: structure of its country and check digits do not fit (ISO 13616)");
        body.check(email(body), Identifiers::isEmail, "/email", "email-invalid", "must be an e-mail address");
    }

    /** IBANs are printed in groups of four. */
    static Optional<String> iban(RequestBody body) {
        return body.text("iban").map(iban -> iban.replace(" ", ""));
    }

    static Optional<String> email(RequestBody body) {
        return body.text("email");
    }
}
