package io.echeance.coverage.limit;

import static io.echeance.coverage.support.OwnLog.data;
import static io.echeance.coverage.support.Tokens.as;
import static io.echeance.coverage.support.Tokens.asSupplier;
import static io.echeance.coverage.support.Tokens.withoutKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.echeance.coverage.support.OwnLog;
import io.echeance.coverage.support.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Debtor limits by REST, their events on the real topic. */
@QuarkusTest
class DebtorLimitApiTest extends ServiceTest {

    private static final String PATH = "/v1/debtors/{siren}/limit";

    @Test
    void theDefaultHoldsWhereNoneIsSet() {
        var siren = newSiren();

        as("underwriter")
                .get(PATH, siren)
                .then()
                .statusCode(200)
                .body("siren", equalTo(siren))
                .body("limit.amount", equalTo("10000.00"))
                .body("used.amount", equalTo("0.00"))
                .body("available.amount", equalTo("10000.00"))
                .body("source", equalTo("DEFAULT"))
                .body("setBy", nullValue());
    }

    @Test
    void aLimitThatIsSetIsReadAtOnceAndIsOnTheTopic() {
        var siren = newSiren();
        var body = limit("80000.00").replace("\"reason\"", "\"expiresOn\":\"2026-12-31\",\"reason\"");

        withoutKey("underwriter")
                .body(body)
                .put(PATH, siren)
                .then()
                .statusCode(200)
                .header("X-Log-Position", siren + ";1")
                .body("limit.amount", equalTo("80000.00"));

        as("auditor")
                .get(PATH, siren)
                .then()
                .body("limit.amount", equalTo("80000.00"))
                .body("source", equalTo("SET"))
                .body("reason", equalTo("Accounts seen"))
                .body("expiresOn", equalTo("2026-12-31"))
                .body("setBy", equalTo("underwriter-1"));
        try (var log = new OwnLog("debtor-limits")) {
            var event = await().atMost(PATIENCE)
                    .until(() -> log.of(siren), events -> !events.isEmpty())
                    .getFirst();
            assertThat(event.type()).isEqualTo("DebtorLimitSet");
            assertThat(data(event).at("/limit/amount").textValue()).isEqualTo("80000.00");
            assertThat(data(event).at("/expiresOn").textValue()).isEqualTo("2026-12-31");
        }
    }

    @Test
    void whoReadAnOlderLimitIsTold() {
        var siren = newSiren();
        as("ops").get(PATH, siren).then().header("ETag", "\"0\"");
        setIf("\"0\"", siren, "500.00").statusCode(200).header("ETag", "\"1\"");

        setIf("\"0\"", siren, "600.00").statusCode(412).body("type", equalTo("/problems/precondition-failed"));
        as("ops").get(PATH, siren).then().header("ETag", "\"1\"").body("limit.amount", equalTo("500.00"));
        setIf("\"1\"", siren, "600.00").statusCode(200).header("ETag", "\"2\"");
        setIf("*", siren, "700.00").statusCode(200);
    }

    @Test
    void theSameLimitAgainWritesNothing() {
        var siren = newSiren();
        setLimit(siren, "500.00");

        as("underwriter")
                .body(limit("500.00"))
                .put(PATH, siren)
                .then()
                .statusCode(200)
                .header("X-Log-Position", siren + ";1");
    }

    @Test
    void aCutLimitTouchesNothingThatIsCoveredAlready() {
        var siren = newSiren();
        var submission = submission(signedSupplier(), siren, "9000.00");
        submit(submission);
        assertThat(decisionOn(submission.invoiceId()).type()).isEqualTo("CoverageGranted");

        setLimit(siren, "100.00");

        as("ops")
                .get(PATH, siren)
                .then()
                .body("used.amount", equalTo("9000.00"))
                .body("available.amount", equalTo("0.00"));
        assertThat(lifecycle.of(submission.invoiceId())).hasSize(1);
    }

    @Test
    void suppliersOnlySeeWhatIsAvailable() {
        var siren = newSiren();
        setLimit(siren, "700.00");

        asSupplier(newSupplier())
                .get(PATH, siren)
                .then()
                .statusCode(200)
                .body("keySet()", containsInAnyOrder("siren", "available"))
                .body("available.amount", equalTo("700.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "10000000.01", "1.005", "1e3", "", "99999999999999999999"})
    void amountsOutOfRangeAreRefused(String amount) {
        as("underwriter").body(limit(amount)).put(PATH, newSiren()).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "10000000.00"})
    void theEndsOfTheRangeAreAllowed(String amount) {
        as("underwriter").body(limit(amount)).put(PATH, newSiren()).then().statusCode(200);
    }

    @Test
    void allFaultsAreNamedAtOnceAndNothingIsWritten() {
        var siren = newSiren();

        as("underwriter")
                .body(limit("10000000.01").replace("\"reason\"", "\"expiresOn\":\"2026-03-01\",\"note\":1,\"reason\""))
                .put(PATH, siren)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/limit/amount", "/expiresOn", "/note"));
        as("ops").get(PATH, siren).then().body("source", equalTo("DEFAULT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"732829321", "12", "abcdefghi"})
    void aBadSirenIsRefused(String siren) {
        as("underwriter").get(PATH, siren).then().statusCode(422);
        as("underwriter").body(limit("100.00")).put(PATH, siren).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "partner", "ops", "auditor"})
    void onlyUnderwritersSetLimits(String role) {
        as(role).body(limit("100.00")).put(PATH, newSiren()).then().statusCode(403);
    }

    private static ValidatableResponse setIf(String ifMatch, String siren, String amount) {
        return as("underwriter")
                .header("If-Match", ifMatch)
                .body(limit(amount))
                .put(PATH, siren)
                .then();
    }

    private static String limit(String amount) {
        return "{\"limit\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"reason\":\"Accounts seen\"}".formatted(amount);
    }
}
