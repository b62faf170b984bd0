package io.echeance.coverage.decision;

import static io.echeance.coverage.support.OwnLog.data;
import static io.echeance.coverage.support.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.echeance.coverage.support.ServiceTest;
import io.echeance.coverage.support.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Above the policy's automatic limit a person decides. */
@QuarkusTest
class ReferralApiTest extends ServiceTest {

    @Test
    void anUnderwriterGrantsAReferredInvoice() {
        var siren = newSiren();
        var submission = referred(siren, "100000.00");

        decide("underwriter", submission, "GRANTED")
                .statusCode(200)
                .header("X-Log-Position", submission.invoiceId() + ";2")
                .body("invoiceId", equalTo(submission.invoiceId()))
                .body("decision", equalTo("GRANTED"));

        assertThat(used(siren)).isEqualTo("60000.00");
        var granted = await().atMost(PATIENCE)
                .until(() -> lifecycle.of(submission.invoiceId()), events -> events.size() == 2)
                .getLast();
        assertThat(granted.type()).isEqualTo("CoverageGranted");
        assertThat(data(granted).at("/decidedBy").textValue()).isEqualTo("underwriter-1");
        assertThat(data(granted).at("/decisionReason").textValue()).isEqualTo("Known for years");
        assertThat(data(granted).at("/advance/amount").textValue()).isEqualTo("54000.00");
    }

    @Test
    void anUnderwriterDeclinesAReferredInvoiceOnce() {
        var siren = newSiren();
        var submission = referred(siren, "100000.00");

        decide("underwriter", submission, "DECLINED").statusCode(200);

        decide("underwriter", submission, "GRANTED")
                .statusCode(409)
                .body("type", equalTo("/problems/coverage-not-referred"));
        assertThat(used(siren)).isEqualTo("0.00");
    }

    @Test
    void nobodyGrantsOverALimitThatWasCutMeanwhile() {
        var siren = newSiren();
        var submission = referred(siren, "100000.00");
        setLimit(siren, "59999.99");

        decide("underwriter", submission, "GRANTED")
                .statusCode(409)
                .body("type", equalTo("/problems/cover-forbidden"))
                .body("reasons[0].code", equalTo("LIMIT_EXCEEDED"))
                .body("reasons[0].edifact4509", equalTo("13"));
        assertThat(used(siren)).isEqualTo("0.00");
    }

    @Test
    void whatWasCancelledMeanwhileIsNotDecided() {
        var submission = referred(newSiren(), "100000.00");
        happens("/invoice-service", submission.invoiceId(), "InvoiceCancelled");
        await().atMost(PATIENCE).until(() -> "CANCELLED".equals(status(submission)));

        decide("underwriter", submission, "GRANTED").statusCode(409);
    }

    @Test
    void unknownInvoicesAreNotFoundAndGrantedOnesAreAConflict() {
        var unknown = submission(newSupplier(), newSiren(), "1.00");
        decide("underwriter", unknown, "GRANTED").statusCode(404);
        var granted = submission(signedSupplier(), newSiren(), "500.00");
        submit(granted);
        decisionOn(granted.invoiceId());
        decide("underwriter", granted, "DECLINED").statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "partner", "ops", "auditor"})
    void onlyUnderwritersDecide(String role) {
        decide(role, submission(newSupplier(), newSiren(), "1.00"), "GRANTED").statusCode(403);
    }

    @Test
    void aDecisionOfAnotherFormIsRefused() {
        decide("underwriter", submission(newSupplier(), newSiren(), "1.00"), "MAYBE")
                .statusCode(422);
    }

    private Submission referred(String siren, String limit) {
        setLimit(siren, limit);
        var submission = submission(signedSupplier(), siren, "60000.00");
        submit(submission);
        var event = decisionOn(submission.invoiceId());
        assertThat(event.type()).isEqualTo("CoverageReferred");
        assertThat(data(event).at("/reasons/0").textValue()).isEqualTo("ABOVE_AUTO_LIMIT");
        return submission;
    }

    private static ValidatableResponse decide(String role, Submission submission, String decision) {
        return as(role).body("{\"decision\":\"%s\",\"reason\":\"Known for years\"}".formatted(decision))
                .post("/v1/invoices/{id}/coverage-decision", submission.invoiceId())
                .then();
    }
}
