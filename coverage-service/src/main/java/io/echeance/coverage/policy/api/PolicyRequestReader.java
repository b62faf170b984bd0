package io.echeance.coverage.policy.api;

import io.echeance.coverage.api.BusinessDay;
import io.echeance.coverage.api.RequestBody;
import io.echeance.coverage.identifiers.Identifiers;
import io.echeance.coverage.policy.application.SupplierContact;
import io.echeance.eventstore.http.RequestSchema;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads a policy to sign; names every fault of form and content at once. */
@ApplicationScoped
public class PolicyRequestReader {

    private final RequestSchema schema = RequestSchema.load("/schemas/policy-request.json");
    private final TermsReader terms;
    private final BusinessDay day;

    public PolicyRequestReader(TermsReader terms, BusinessDay day) {
        this.terms = terms;
        this.day = day;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422 */
    PolicyRequest read(byte[] bytes) {
        var body = new RequestBody(schema, bytes);
        body.check(
                body.text("siren"),
                Identifiers::isSiren,
                "/siren",
                "siren-invalid",
                "must be a SIREN: its last digit does not fit the others (Luhn)");
        body.check(
                body.text("iban").map(PolicyRequestReader::compact),
                Identifiers::isIban,
                "/iban",
                "iban-invalid",
                "must be an IBAN: structure of its country and check digits do not fit (ISO 13616)");
        body.check(body.text("email"), Identifiers::isEmail, "/email", "email-invalid", "must be an e-mail address");
        var today = day.today();
        body.check(
                body.date("signedOn"),
                signedOn -> !signedOn.isAfter(today),
                "/signedOn",
                "in-the-future",
                "must not be after today on the business calendar, " + today);
        terms.check(body);
        body.refuseFaults();
        return new PolicyRequest(
                body.text("supplierId").orElseThrow(),
                body.text("supplierName").orElseThrow(),
                body.text("siren").orElseThrow(),
                new SupplierContact(
                        compact(body.text("iban").orElseThrow()),
                        body.text("email").orElseThrow()),
                body.date("signedOn").orElseThrow(),
                terms.read(body));
    }

    /** IBANs are printed in groups of four. */
    private static String compact(String iban) {
        return iban.replace(" ", "");
    }
}
