package io.echeance.payout.service;

import static io.echeance.payout.service.World.GOOD_IBAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.embedded.StackTestResource;
import io.echeance.eventstore.store.Transactions;
import io.echeance.payout.adapter.simulatedbank.SimulatedBankConfig;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the bank refuses is seen, corrected and retried, and never paid twice. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "payout"))
class FailedPayoutTest {

    @Inject
    World world;

    @Inject
    Log log;

    @Inject
    SimulatedBankConfig magic;

    @Inject
    Transactions transactions;

    @Test
    void a_closed_account_fails_is_corrected_by_a_new_policy_and_retried() {
        var supplier = world.supplier(magic.closedAccount());
        var invoice = failedAdvance(supplier, "AC04");
        world.sign(supplier, 2, GOOD_IBAN);
        await().atMost(Duration.ofSeconds(20)).until(() -> policyVersion(supplier) == 2);

        retry(invoice, "first")
                .statusCode(200)
                .header("Location", "/v1/payouts/" + payoutId(invoice))
                .header("X-Log-Position", equalTo(invoice.id() + ";3"))
                .body("status", equalTo("INSTRUCTED"))
                .body("attempt", equalTo(2))
                .body("endToEndId", equalTo(firstEndToEndId(invoice) + "-2"));
        Tokens.as("ops").get("/v1/payouts/" + payoutId(invoice)).then().body("status", equalTo("INSTRUCTED"));
        world.payoutEvents(invoice, 3);
        world.openNextDay();

        var completed = world.payoutEvents(invoice, 4).get(3);
        assertThat(completed.get("type").asText()).isEqualTo("PayoutCompleted");
        assertThat(completed.get("payoutId").asText()).isEqualTo(payoutId(invoice));
        assertThat(completed.get("attempt").asInt()).isEqualTo(2);
        awaitStatus(invoice, "COMPLETED");
        retry(invoice, "second").statusCode(409).body("type", equalTo("/problems/payout-completed"));
    }

    @Test
    void no_funds_fail() {
        failedAdvance(world.supplier(magic.noFunds()), "AM04");
    }

    @Test
    void the_account_that_fails_once_is_paid_on_the_second_attempt() {
        var invoice = failedAdvance(world.supplier(magic.onceThenOk()), "MS03");
        retry(invoice, "again").statusCode(200);
        world.payoutEvents(invoice, 3);
        world.openNextDay();
        assertThat(world.payoutEvents(invoice, 4).get(3).get("type").asText()).isEqualTo("PayoutCompleted");
    }

    @Test
    void the_same_retry_again_gets_the_same_answer_and_no_third_attempt() {
        var invoice = failedAdvance(world.supplier(magic.noFunds()), "AM04");
        retry(invoice, "same").statusCode(200);
        retry(invoice, "same")
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("attempt", equalTo(2));
        retry(invoice, "other").statusCode(409).body("type", equalTo("/problems/payout-in-flight"));
    }

    @Test
    void a_retry_needs_a_key_a_known_payout_the_right_role_and_no_fields() {
        var invoice = failedAdvance(world.supplier(magic.noFunds()), "AM04");
        var path = "/v1/payouts/" + payoutId(invoice) + "/retry";
        Tokens.as("ops").post(path).then().statusCode(400).body("type", equalTo("/problems/idempotency-key-missing"));
        Tokens.as("ops")
                .header("Idempotency-Key", "k1")
                .post("/v1/payouts/po_unknown/retry")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
        Tokens.as("supplier", invoice.supplier())
                .header("Idempotency-Key", "k2")
                .post(path)
                .then()
                .statusCode(403);
        Tokens.as("ops")
                .header("Idempotency-Key", "k3")
                .body("{\"iban\": \"FR14\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/iban"));
    }

    private Invoice failedAdvance(String supplier, String reason) {
        var day = world.openNextTuesday();
        var invoice = world.invoice(supplier, "1000.00").due(day);
        world.payoutEvents(invoice, 1);
        world.openNextDay();
        JsonNode failed = world.payoutEvents(invoice, 2).get(1);
        assertThat(failed.get("type").asText()).isEqualTo("PayoutFailed");
        assertThat(failed.get("reason").asText()).isEqualTo(reason);
        assertThat(failed.get("attempt").asInt()).isEqualTo(1);
        awaitStatus(invoice, "FAILED");
        return invoice;
    }

    private void awaitStatus(Invoice invoice, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Tokens.as("ops")
                        .get("/v1/payouts/" + payoutId(invoice))
                        .path("status")
                        .equals(status));
    }

    private ValidatableResponse retry(Invoice invoice, String key) {
        return Tokens.as("ops")
                .header(
                        "Idempotency-Key",
                        UUID.nameUUIDFromBytes((invoice.id() + key).getBytes()).toString())
                .post("/v1/payouts/" + payoutId(invoice) + "/retry")
                .then();
    }

    private String payoutId(Invoice invoice) {
        return log.payoutEvents(invoice.id()).getFirst().get("payoutId").asText();
    }

    private String firstEndToEndId(Invoice invoice) {
        return log.payoutEvents(invoice.id()).getFirst().get("endToEndId").asText();
    }

    private int policyVersion(String supplier) {
        return transactions.run(work -> work.sql()
                .list(
                        "select policy_version from supplier_accounts where supplier_id = $1",
                        row -> row.getInteger("policy_version"),
                        supplier)
                .getFirst());
    }
}
