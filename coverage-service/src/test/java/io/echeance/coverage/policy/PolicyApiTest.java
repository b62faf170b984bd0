package io.echeance.coverage.policy;

import static io.echeance.coverage.support.OwnLog.data;
import static io.echeance.coverage.support.Tokens.as;
import static io.echeance.coverage.support.Tokens.asSupplier;
import static io.echeance.coverage.support.Tokens.withoutKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.echeance.coverage.support.OwnLog;
import io.echeance.coverage.support.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies by REST, their events on the real topic. */
@QuarkusTest
class PolicyApiTest extends ServiceTest {

    @Test
    void theAnswerComesWhenTheEventIsOnTheTopic() {
        var supplierId = newSupplier();

        as("underwriter")
                .body(policy(supplierId))
                .post("/v1/policies")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/policies/" + supplierId))
                .header("X-Log-Position", supplierId + ";1")
                .body("supplierId", equalTo(supplierId))
                .body("iban", equalTo("FR76*******************0189"))
                .body("policyVersion", equalTo(1))
                .body("coverageRate", equalTo("0.90"))
                .body("minAmount.amount", equalTo("300.00"));

        try (var log = new OwnLog("supplier-policies")) {
            var events = log.of(supplierId);
            assertThat(events).hasSize(1);
            assertThat(events.getFirst().type()).isEqualTo("PolicySigned");
            var text = new String(events.getFirst().data(), StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("lenoir.example").doesNotContain("3000");
            assertThat(data(events.getFirst()).at("/dunningDays").intValue()).isEqualTo(60);
        }
    }

    @Test
    void everyParameterCanBeOverriddenAndIsKept() {
        var supplierId = newSupplier();
        var body = policy(supplierId)
                .replace(
                        "\"signedOn\"",
                        "\"coverageRate\":\"0.85\",\"dunningDays\":30,\"premiumRate\":0.015,\"minAmount\":"
                                + "{\"amount\":\"500.00\",\"currency\":\"EUR\"},\"signedOn\"");

        as("underwriter").body(body).post("/v1/policies").then().statusCode(201);

        asSupplier(supplierId)
                .get("/v1/policies/{id}", supplierId)
                .then()
                .statusCode(200)
                .body("coverageRate", equalTo("0.85"))
                .body("premiumRate", equalTo("0.015"))
                .body("dunningDays", equalTo(30))
                .body("minAmount.amount", equalTo("500.00"))
                .body("maxTermDays", equalTo(60))
                .body("email", equalTo("compta@atelier-lenoir.example"))
                .body("iban", equalTo("FR76*******************0189"));
    }

    @Test
    void aSecondPolicyOfTheSupplierIsAConflict() {
        var supplierId = signedSupplier();

        as("underwriter")
                .body(policy(supplierId))
                .post("/v1/policies")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/policy-exists"))
                .body("policy", equalTo("/v1/policies/" + supplierId));
    }

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerAgain() {
        var body = policy(newSupplier());

        var first = withoutKey("underwriter")
                .header("Idempotency-Key", body.hashCode())
                .body(body);
        var firstAnswer =
                first.post("/v1/policies").then().statusCode(201).extract().asString();
        withoutKey("underwriter")
                .header("Idempotency-Key", body.hashCode())
                .body(body)
                .post("/v1/policies")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(firstAnswer));
    }

    @Test
    void allFaultsAreNamedAtOnceAndNothingIsWritten() {
        var supplierId = newSupplier();
        var body = policy(supplierId)
                .replace(SUPPLIER_SIREN, "404833047")
                .replace(" 189", " 188")
                .replace("compta@", "compta")
                .replace("2026-01-02\"", "2026-02-30\",\"coverageRate\":\"0.96\",\"surprise\":1");

        as("underwriter")
                .body(body)
                .post("/v1/policies")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/siren", "/iban", "/email", "/signedOn", "/coverageRate", "/surprise"));
        as("ops").get("/v1/policies/{id}", supplierId).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"coverageRate\":\"0.49\"",
                "\"coverageRate\":0.951",
                "\"coverageRate\":true",
                "\"premiumRate\":\"-0.01\"",
                "\"premiumTaxRate\":\"0.31\"",
                "\"dunningDays\":0",
                "\"dunningDays\":366",
                "\"maxTermDays\":99999999999",
                "\"minDaysBeforeDue\":1.5",
                "\"autoLimit\":{\"amount\":\"10000000.01\",\"currency\":\"EUR\"}",
                "\"autoLimit\":{\"amount\":\"1.001\",\"currency\":\"EUR\"}",
                "\"minAmount\":{\"amount\":\"-1.00\",\"currency\":\"EUR\"}",
                "\"minAmount\":{\"amount\":\"1.00\",\"currency\":\"USD\"}"
            })
    void numbersOutOfTheirRangeAreRefused(String parameter) {
        var body = policy(newSupplier()).replace("\"signedOn\"", parameter + ",\"signedOn\"");

        as("underwriter").body(body).post("/v1/policies").then().statusCode(422).body("errors", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"coverageRate\":\"0.50\"",
                "\"coverageRate\":0.95",
                "\"dunningDays\":365",
                "\"endOfMonthDays\":0"
            })
    void theEndsOfTheRangesAreAllowed(String parameter) {
        var body = policy(newSupplier()).replace("\"signedOn\"", parameter + ",\"signedOn\"");

        as("underwriter").body(body).post("/v1/policies").then().statusCode(201);
    }

    @Test
    void whatIsNotJsonOrHasNoKeyIsRefused() {
        as("underwriter").body("{\"supplierId\":").post("/v1/policies").then().statusCode(400);
        as("underwriter").body("[]").post("/v1/policies").then().statusCode(422);
        withoutKey("underwriter")
                .body(policy(newSupplier()))
                .post("/v1/policies")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "partner", "ops", "auditor", "system"})
    void onlyUnderwritersSign(String role) {
        as(role).body(policy(newSupplier())).post("/v1/policies").then().statusCode(403);
    }

    @Test
    void theHouseReadsAllPoliciesAndASupplierOnlyItsOwn() {
        var mine = signedSupplier();
        var others = signedSupplier();

        as("auditor").get("/v1/policies/{id}", others).then().statusCode(200);
        as("partner").get("/v1/policies/{id}", others).then().statusCode(403);
        asSupplier(mine).get("/v1/policies/{id}", others).then().statusCode(404);
        asSupplier(mine)
                .get("/v1/policies")
                .then()
                .statusCode(200)
                .body("data.supplierId", everyItem(equalTo(mine)))
                .body("data", hasSize(1));
    }

    @Test
    void listsArePagedNewestFirst() {
        var older = signedSupplier();
        var newer = signedSupplier();

        var page = as("ops").get("/v1/policies?limit=1").then().statusCode(200);
        page.body("data.supplierId", hasItem(newer)).body("next", not(nullValue()));
        as("ops")
                .queryParam("cursor", page.extract().<String>path("next"))
                .get("/v1/policies?limit=1")
                .then()
                .statusCode(200)
                .body("data.supplierId", hasItem(older));
        as("ops").get("/v1/policies?limit=0").then().statusCode(422);
        as("ops").get("/v1/policies?cursor=!").then().statusCode(422);
    }
}
