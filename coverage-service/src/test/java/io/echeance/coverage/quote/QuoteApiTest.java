package io.echeance.coverage.quote;

import static io.echeance.coverage.support.OwnLog.data;
import static io.echeance.coverage.support.Tokens.as;
import static io.echeance.coverage.support.Tokens.forSupplier;
import static io.echeance.coverage.support.Tokens.withoutKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.echeance.coverage.support.OwnLog;
import io.echeance.coverage.support.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would be decided, without deciding it. */
@QuarkusTest
class QuoteApiTest extends ServiceTest {

    @Test
    void aQuoteSaysWhatASubmissionGetsAndReservesNothing() {
        var supplierId = signedSupplier();
        var siren = newSiren();

        var quoted = quote(supplierId, invoice(siren, "1234.57"))
                .statusCode(200)
                .body("decision", equalTo("GRANTED"))
                .body("binding", equalTo(false))
                .body("quotedOn", equalTo(TODAY.toString()))
                .body("rate", equalTo("0.90"))
                .body("covered.amount", equalTo("1234.57"))
                .body("advance.amount", equalTo("1111.11"))
                .body("retained.amount", equalTo("123.46"))
                .body("premium.amount", equalTo("24.69"))
                .body("premiumTax.amount", equalTo("2.22"))
                .body("dunningDays", equalTo(60))
                .body("policyVersion", equalTo(1))
                .body("reasons", empty())
                .extract();
        assertThat(used(siren)).isEqualTo("0.00");

        var submission = submission(supplierId, siren, "1234.57");
        submit(submission);
        var granted = data(decisionOn(submission.invoiceId()));
        for (var figure : java.util.List.of("covered", "advance", "retained", "premium", "premiumTax")) {
            assertThat(granted.at("/" + figure + "/amount").textValue())
                    .isEqualTo(quoted.<String>path(figure + ".amount"));
        }
    }

    @Test
    void whatWouldBeDeclinedNamesAllReasonsAndNoFigures() {
        quote(signedSupplier(), """
                {"debtor":{"siren":"%s","name":"Client SA","country":"FR"},"invoiceNumber":"F-1",
                 "gross":{"amount":"12.00","currency":"EUR"},"issueDate":"%s","dueDate":"%s"}
                """.formatted(SUPPLIER_SIREN, TODAY.minusDays(31), TODAY.plusDays(4)))
                .statusCode(200)
                .body("decision", equalTo("DECLINED"))
                .body(
                        "reasons.code",
                        contains("RELATED_COMPANY", "ISSUED_TOO_LONG_AGO", "TOO_CLOSE_TO_DUE_DATE", "AMOUNT_TOO_SMALL"))
                .body("reasons[0].edifact4509", equalTo("15"))
                .body("reasons[0].text.fr", equalTo("Le client et le fournisseur sont la même entreprise."))
                .body("premium", nullValue())
                .body("advance", nullValue());
    }

    @Test
    void aboveTheAutomaticLimitThePriceIsToldAndAPersonDecides() {
        var siren = newSiren();
        setLimit(siren, "100000.00");

        quote(signedSupplier(), invoice(siren, "60000.00"))
                .statusCode(200)
                .body("decision", equalTo("REFERRED"))
                .body("reasons.code", contains("ABOVE_AUTO_LIMIT"))
                .body("premium.amount", equalTo("1200.00"));
    }

    @Test
    void exposureOfOtherSuppliersCountsAndIsNotShown() {
        var siren = newSiren();
        var others = submission(signedSupplier(), siren, "9500.00");
        submit(others);
        decisionOn(others.invoiceId());

        quote(signedSupplier(), invoice(siren, "500.01"))
                .body("decision", equalTo("DECLINED"))
                .body("reasons.code", contains("LIMIT_EXCEEDED"));
        quote(signedSupplier(), invoice(siren, "500.00")).body("decision", equalTo("GRANTED"));
    }

    @Test
    void aForeignCurrencyAndAnUnknownDebtorAreReasons() {
        quote(signedSupplier(), invoice("732829321", "1000.00").replace("EUR", "CHF"))
                .statusCode(200)
                .body("reasons.code", contains("DEBTOR_NOT_IDENTIFIED", "CURRENCY_NOT_COVERED"));
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgainAndNoEventIsWritten() {
        var supplierId = signedSupplier();
        var body = invoice(newSiren(), "1000.00");
        var key = UUID.randomUUID().toString();
        var first = quote(supplierId, key, body).statusCode(200).extract().asString();

        quote(supplierId, key, body).header("Idempotency-Replayed", "true").body(equalTo(first));
        quote(supplierId, key, invoice(newSiren(), "1000.00"))
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        try (var log = new OwnLog("supplier-policies")) {
            assertThat(log.of(supplierId)).hasSize(1);
        }
    }

    @Test
    void withoutAPolicyInForceThereIsNoQuote() {
        var supplierId = signedSupplier();
        as("underwriter")
                .body("{}")
                .post("/v1/policies/{id}/termination", supplierId)
                .then()
                .statusCode(200);

        quote(supplierId, invoice(newSiren(), "1000.00"))
                .statusCode(409)
                .body("type", equalTo("/problems/policy-missing"));
        quote(newSupplier(), invoice(newSiren(), "1000.00")).statusCode(409);
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        quote(signedSupplier(), """
                {"supplierId":"sup_other","gross":{"amount":"0.00","currency":"EUR"},"issueDate":"2026-03-10",
                 "dueDate":"2026-03-09","surprise":1}
                """)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/debtor", "/supplierId", "/gross/amount", "/dueDate", "/surprise"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001", "-1.00", "1e3", "1000000000.00", ""})
    void amountsThatCanNotBeAreRefused(String amount) {
        quote(signedSupplier(), invoice(newSiren(), amount))
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/gross/amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"underwriter", "ops", "auditor", "system"})
    void onlySuppliersAndPartnersAsk(String role) {
        as(role).body(invoice(newSiren(), "1000.00")).post("/v1/quotes").then().statusCode(403);
    }

    @Test
    void aTokenOrARequestThatLacksWhatItNeedsIsRefused() {
        as("supplier")
                .body(invoice(newSiren(), "1000.00"))
                .post("/v1/quotes")
                .then()
                .statusCode(403);
        withoutKey("supplier").body("{}").post("/v1/quotes").then().statusCode(403);
        forSupplier("partner", signedSupplier())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(invoice(newSiren(), "1000.00"))
                .post("/v1/quotes")
                .then()
                .statusCode(200);
        forSupplier("supplier", signedSupplier())
                .body(invoice(newSiren(), "1000.00"))
                .post("/v1/quotes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
    }

    private static String invoice(String siren, String amount) {
        return """
                {"debtorSiren":"%s","gross":{"amount":"%s","currency":"EUR"},"dueDate":"%s"}
                """.formatted(siren, amount, TODAY.plusDays(40));
    }

    private static ValidatableResponse quote(String supplierId, String body) {
        return quote(supplierId, UUID.randomUUID().toString(), body);
    }

    private static ValidatableResponse quote(String supplierId, String key, String body) {
        return forSupplier("supplier", supplierId)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/quotes")
                .then();
    }
}
