package io.echeance.coverage.policy;

import static io.echeance.coverage.support.OwnLog.data;
import static io.echeance.coverage.support.PolicyCalls.amend;
import static io.echeance.coverage.support.PolicyCalls.terminate;
import static io.echeance.coverage.support.Tokens.as;
import static io.echeance.coverage.support.Tokens.asSupplier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.echeance.coverage.support.OwnLog;
import io.echeance.coverage.support.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amendment of a policy by REST, and what invoices make of it. */
@QuarkusTest
class PolicyAmendmentApiTest extends ServiceTest {

    @Test
    void anAmendmentIsANewVersionAndItsEventIsOnTheTopicWhenItIsAnswered() {
        var supplierId = signedSupplier();

        amend(supplierId, "{\"coverageRate\":\"0.80\",\"reason\":\"Losses\",\"email\":\"new@atelier.example\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("X-Log-Position", supplierId + ";2")
                .body("policyVersion", equalTo(2))
                .body("coverageRate", equalTo("0.80"))
                .body("dunningDays", equalTo(60))
                .body("email", equalTo("new@atelier.example"))
                .body("iban", equalTo("FR76*******************0189"))
                .body("status", equalTo("IN_FORCE"));
        try (var log = new OwnLog("supplier-policies")) {
            var amended = log.of(supplierId).getLast();
            assertThat(amended.type()).isEqualTo("PolicyAmended");
            assertThat(new String(amended.data(), StandardCharsets.UTF_8)).doesNotContain("atelier.example");
            assertThat(data(amended).at("/supplierName").textValue()).isEqualTo("Atelier Lenoir SARL");
            assertThat(data(amended).at("/coverageRate").textValue()).isEqualTo("0.80");
            assertThat(data(amended).at("/amendedOn").textValue()).isEqualTo(TODAY.toString());
            assertThat(data(amended).at("/amendedBy").textValue()).isEqualTo("underwriter-1");
        }
        asSupplier(supplierId)
                .get("/v1/policies/{id}", supplierId)
                .then()
                .header("ETag", "\"2\"")
                .body("coverageRate", equalTo("0.80"));
    }

    @Test
    void theSameAgainIsNoNewVersion() {
        var supplierId = signedSupplier();
        var body = "{\"dunningDays\":30,\"iban\":\"FR76 3000 6000 0112 3456 7890 189\"}";

        amend(supplierId, body).statusCode(200).body("policyVersion", equalTo(2));
        amend(supplierId, body)
                .statusCode(200)
                .body("policyVersion", equalTo(2))
                .header("ETag", "\"2\"");
    }

    @Test
    void whoReadAnOlderVersionIsTold() {
        var supplierId = signedSupplier();
        amend(supplierId, "{\"dunningDays\":30}").statusCode(200);

        as("underwriter")
                .header("If-Match", "\"1\"")
                .body("{\"dunningDays\":31}")
                .patch("/v1/policies/{id}", supplierId)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"));
        as("underwriter")
                .header("If-Match", "\"2\"")
                .contentType("application/merge-patch+json")
                .body("{\"dunningDays\":31}")
                .patch("/v1/policies/{id}", supplierId)
                .then()
                .statusCode(200);
    }

    @Test
    void anAmendmentOnlyCountsForInvoicesAfterIt() {
        var supplierId = signedSupplier();
        var before = submission(supplierId, newSiren(), "1000.00");
        var after = submission(supplierId, newSiren(), "1000.00");
        var recordedBefore = submitted(before);

        amend(supplierId, "{\"coverageRate\":\"0.80\"}").statusCode(200);
        var recordedAfter = submitted(after);
        foreign.publish(java.util.List.of(recordedAfter, recordedBefore));

        assertThat(data(decisionOn(after.invoiceId())).at("/advance/amount").textValue())
                .isEqualTo("800.00");
        var old = data(decisionOn(before.invoiceId()));
        assertThat(old.at("/advance/amount").textValue()).isEqualTo("900.00");
        assertThat(old.at("/policyVersion").intValue()).isEqualTo(1);
    }

    @Test
    void aReferredInvoiceIsDecidedOnTheTermsOfItsSubmission() {
        var supplierId = signedSupplier();
        var siren = newSiren();
        setLimit(siren, "100000.00");
        var referred = submission(supplierId, siren, "60000.00");
        submit(referred);
        decisionOn(referred.invoiceId());
        amend(supplierId, "{\"coverageRate\":\"0.80\"}").statusCode(200);
        terminate(supplierId, "{}").statusCode(200);

        as("underwriter")
                .body("{\"decision\":\"GRANTED\",\"reason\":\"r\"}")
                .post("/v1/invoices/{id}/coverage-decision", referred.invoiceId())
                .then()
                .statusCode(200);
        var granted = await().atMost(PATIENCE)
                .until(() -> lifecycle.of(referred.invoiceId()), events -> events.size() == 2)
                .getLast();
        assertThat(data(granted).at("/advance/amount").textValue()).isEqualTo("54000.00");
    }

    @Test
    void allFaultsAreNamedAtOnceAndNothingIsWritten() {
        var supplierId = signedSupplier();

        amend(
                        supplierId,
                        "{\"coverageRate\":\"0.96\",\"iban\":\"FR7630006000011234567890188\",\"siren\":\"404833048\"}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/coverageRate", "/iban", "/siren"));
        terminate(supplierId, "{\"terminatedOn\":\"2026-03-01\",\"note\":1}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/terminatedOn", "/note"));
        as("ops").get("/v1/policies/{id}", supplierId).then().header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"coverageRate\":null}", "{\"email\":\"nobody\"}", "{\"dunningDays\":0}", "[]"})
    void whatCanNotBeIsRefused(String body) {
        amend(signedSupplier(), body).statusCode(422).body("errors", hasSize(1));
    }

    @Test
    void aPolicyThatWasNeverSignedIsNotFound() {
        amend(newSupplier(), "{\"dunningDays\":30}").statusCode(404);
        terminate(newSupplier(), "{}").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "partner", "ops", "auditor"})
    void onlyUnderwritersChangeAPolicy(String role) {
        as(role).body("{}").patch("/v1/policies/{id}", "sup_atelier").then().statusCode(403);
        as(role).body("{}")
                .post("/v1/policies/{id}/termination", "sup_atelier")
                .then()
                .statusCode(403);
    }
}
