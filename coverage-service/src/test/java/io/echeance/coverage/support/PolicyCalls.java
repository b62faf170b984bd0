package io.echeance.coverage.support;

import static io.echeance.coverage.support.Tokens.as;
import static io.echeance.coverage.support.Tokens.withoutKey;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** What an underwriter does with a policy. */
public final class PolicyCalls {

    private PolicyCalls() {}

    public static ValidatableResponse amend(String supplierId, String body) {
        return withoutKey("underwriter")
                .body(body)
                .patch("/v1/policies/{id}", supplierId)
                .then();
    }

    public static ValidatableResponse terminate(String supplierId, String body) {
        return as("underwriter")
                .body(body)
                .post("/v1/policies/{id}/termination", supplierId)
                .then();
    }

    /** At once, with a key. */
    public static ValidatableResponse terminate(UUID key, String supplierId) {
        return withoutKey("underwriter")
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/v1/policies/{id}/termination", supplierId)
                .then();
    }
}
