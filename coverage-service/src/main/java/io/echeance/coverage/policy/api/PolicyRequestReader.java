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
        ContactReader.check(body);
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
                        ContactReader.iban(body).orElseThrow(),
                        ContactReader.email(body).orElseThrow()),
                body.date("signedOn").orElseThrow(),
                terms.read(body));
    }
}
