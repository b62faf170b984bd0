package io.echeance.coverage.policy.api;

import io.echeance.coverage.api.RequestBody;
import io.echeance.eventstore.http.RequestSchema;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what shall change of a policy (a JSON merge patch, RFC 7396); names every fault at once. */
@ApplicationScoped
public class PolicyChangeReader {

    private final RequestSchema schema = RequestSchema.load("/schemas/policy-change-request.json");
    private final TermsReader terms;

    public PolicyChangeReader(TermsReader terms) {
        this.terms = terms;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422 */
    PolicyChangeRequest read(byte[] bytes) {
        var body = new RequestBody(schema, bytes);
        ContactReader.check(body);
        terms.check(body);
        body.refuseFaults();
        return new PolicyChangeRequest(
                body.text("supplierName").orElse(null),
                ContactReader.iban(body).orElse(null),
                ContactReader.email(body).orElse(null),
                terms.change(body),
                body.text("reason").orElse(null));
    }
}
