package io.echeance.invoice.api;

import io.echeance.eventstore.http.RequestSchema;
import org.joda.money.Money;

/**
 * What a client says against an invoice.
 *
 * @param disputedAmount or null: all of it
 */
record DisputeRequest(String reason, Money disputedAmount) {

    private static final RequestSchema SCHEMA = RequestSchema.load("/schemas/dispute-request.json");

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not JSON, 422 with all faults of form and content
     */
    static DisputeRequest read(byte[] body) {
        var json = RequestSchema.parse(body);
        var faults = new Faults(SCHEMA.check(json));
        var fields = new Fields(json, faults);
        var amount = fields.positiveMoney("/disputedAmount").orElse(null);
        faults.refuseIfAny();
        return new DisputeRequest(fields.text("/reason"), amount);
    }
}
