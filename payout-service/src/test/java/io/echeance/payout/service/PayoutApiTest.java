package io.echeance.payout.service;

import static io.echeance.payout.service.World.GOOD_IBAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sees which payouts, and in which order. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "payout"))
class PayoutApiTest {

    @Inject
    World world;

    @Test
    void a_payout_has_the_shape_of_the_contract() {
        var invoice = advanced(world.supplier(GOOD_IBAN));
        Tokens.as("supplier", invoice.supplier())
                .get("/v1/payouts?invoiceId=" + invoice.id())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("next", nullValue())
                .body("data", hasSize(1))
                .body("data[0].invoiceId", equalTo(invoice.id()))
                .body("data[0].supplierId", equalTo(invoice.supplier()))
                .body("data[0].kind", equalTo("ADVANCE"))
                .body("data[0].status", equalTo("INSTRUCTED"))
                .body("data[0].amount.amount", equalTo("900.00"))
                .body("data[0].amount.currency", equalTo("EUR"))
                .body("data[0].executionDate", equalTo(world.today().toString()))
                .body("data[0].attempt", equalTo(1))
                .body("data[0].bankReference", nullValue());
    }

    @Test
    void a_supplier_sees_only_its_own() {
        var own = advanced(world.supplier(GOOD_IBAN));
        var foreign = advanced(world.supplier(GOOD_IBAN));
        for (var role : List.of("supplier", "partner")) {
            Tokens.as(role, own.supplier())
                    .get("/v1/payouts")
                    .then()
                    .body("data.invoiceId", containsInAnyOrder(own.id()));
            Tokens.as(role, own.supplier())
                    .get("/v1/payouts?supplierId=" + foreign.supplier())
                    .then()
                    .statusCode(200)
                    .body("data", empty());
            Tokens.as(role, own.supplier())
                    .get("/v1/payouts/" + payoutId(own))
                    .then()
                    .statusCode(200);
            Tokens.as(role, own.supplier())
                    .get("/v1/payouts/" + payoutId(foreign))
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void ops_and_auditors_see_all_and_filter() {
        var other = advanced(world.supplier(GOOD_IBAN));
        var one = advanced(world.supplier(GOOD_IBAN));
        for (var role : List.of("ops", "auditor")) {
            Tokens.as(role)
                    .get("/v1/payouts?supplierId=" + one.supplier() + "&status=INSTRUCTED")
                    .then()
                    .body("data.invoiceId", containsInAnyOrder(one.id()));
            Tokens.as(role)
                    .get("/v1/payouts?supplierId=" + one.supplier() + "&status=FAILED")
                    .then()
                    .body("data", empty());
            Tokens.as(role).get("/v1/payouts/" + payoutId(other)).then().statusCode(200);
        }
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest_without_a_gap() {
        var supplier = world.supplier(GOOD_IBAN);
        var invoices = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            invoices.addFirst(advanced(supplier).id());
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = Tokens.as("supplier", supplier)
                    .queryParam("limit", 2)
                    .queryParams(cursor == null ? java.util.Map.of() : java.util.Map.of("cursor", cursor))
                    .get("/v1/payouts")
                    .jsonPath();
            seen.addAll(page.getList("data.invoiceId"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).isEqualTo(invoices);
    }

    @Test
    void every_fault_of_a_query_is_named_at_once() {
        Tokens.as("ops")
                .get("/v1/payouts?limit=0&status=LOST&cursor=abc")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/validation"))
                .body("errors.pointer", containsInAnyOrder("/limit", "/status", "/cursor"));
        Tokens.as("ops").get("/v1/payouts?limit=201").then().statusCode(422);
        Tokens.as("ops").get("/v1/payouts?limit=200").then().statusCode(200);
    }

    @Test
    void strangers_see_nothing() {
        RestAssured.given().get("/v1/payouts").then().statusCode(401);
        Tokens.as("underwriter").get("/v1/payouts").then().statusCode(403);
        Tokens.as("supplier").get("/v1/payouts").then().statusCode(403);
    }

    private Invoice advanced(String supplier) {
        var day = world.openNextTuesday();
        var invoice = world.invoice(supplier, "1000.00").due(day);
        world.payoutEvents(invoice, 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> payoutId(invoice) != null);
        return invoice;
    }

    private static String payoutId(Invoice invoice) {
        return Tokens.as("ops")
                .get("/v1/payouts?invoiceId=" + invoice.id())
                .jsonPath()
                .getString("data[0].payoutId");
    }
}
