package io.echeance.coverage.policy;

import static io.echeance.coverage.support.OwnLog.data;
import static io.echeance.coverage.support.PolicyCalls.amend;
import static io.echeance.coverage.support.PolicyCalls.terminate;
import static io.echeance.coverage.support.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.echeance.coverage.support.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The end of a policy by REST, and what invoices make of it. */
@QuarkusTest
class PolicyTerminationApiTest extends ServiceTest {

    @Test
    void aTerminatedPolicyKeepsItsCoverAndCoversNothingNew() {
        var supplierId = signedSupplier();
        var siren = newSiren();
        var running = submission(supplierId, siren, "1000.00");
        submit(running);
        decisionOn(running.invoiceId());

        terminate(supplierId, "{\"reason\":\"At the supplier's wish\"}")
                .statusCode(200)
                .body("status", equalTo("TERMINATED"))
                .body("terminatedOn", equalTo(TODAY.toString()));
        var late = submission(supplierId, siren, "1000.00");
        submit(late);

        assertThat(data(decisionOn(late.invoiceId())).at("/reasons").toString()).isEqualTo("[\"POLICY_NOT_IN_FORCE\"]");
        assertThat(used(siren)).isEqualTo("1000.00");
        terminate(supplierId, "{}").statusCode(409).body("type", equalTo("/problems/policy-terminated"));
        amend(supplierId, "{\"dunningDays\":30}").statusCode(409).body("type", equalTo("/problems/policy-terminated"));
        amend(supplierId, "{\"email\":\"run.off@atelier.example\"}").statusCode(200);
    }

    @Test
    void aTerminationWithNoticeCoversUntilThen() {
        var supplierId = signedSupplier();

        terminate(supplierId, "{\"terminatedOn\":\"" + TODAY.plusDays(30) + "\"}")
                .statusCode(200)
                .body("status", equalTo("IN_FORCE"));
        var submission = submission(supplierId, newSiren(), "1000.00");
        submit(submission);

        assertThat(decisionOn(submission.invoiceId()).type()).isEqualTo("CoverageGranted");
        as("underwriter")
                .body(policy(supplierId))
                .post("/v1/policies")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/policy-overlaps"));
    }

    @Test
    void aSupplierMayComeBackAfterTheEnd() {
        var supplierId = signedSupplier();
        terminate(supplierId, "{}").statusCode(200);

        as("underwriter")
                .body(policy(supplierId).replace("2026-01-02", TODAY.toString()))
                .post("/v1/policies")
                .then()
                .statusCode(201)
                .body("policyVersion", equalTo(2))
                .body("status", equalTo("IN_FORCE"))
                .body("terminatedOn", nullValue());
        var submission = submission(supplierId, newSiren(), "1000.00");
        submit(submission);
        assertThat(decisionOn(submission.invoiceId()).type()).isEqualTo("CoverageGranted");
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() {
        var supplierId = signedSupplier();
        var key = UUID.randomUUID();
        var first = terminate(key, supplierId).statusCode(200).extract().asString();

        terminate(key, supplierId)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
    }
}
