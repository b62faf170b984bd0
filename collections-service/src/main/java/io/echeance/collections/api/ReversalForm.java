package io.echeance.collections.api;

import io.echeance.eventstore.http.RequestSchema;

/** The body of a reversal, or of another step back: only why. */
public final class ReversalForm {

    private static final RequestSchema SCHEMA = RequestSchema.load("/schemas/reversal-request.json");

    private ReversalForm() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422 that names every fault */
    public static String reason(byte[] body) {
        var json = RequestSchema.parse(body);
        var faults = new Faults(SCHEMA.check(json));
        var reason = json.path("reason").asText();
        if (!Text.isClean(reason)) {
            faults.add("/reason", "text", Text.EXPECTED);
        }
        faults.throwIfAny();
        return reason;
    }
}
