package io.echeance.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.outside.Facts;
import io.echeance.gateway.outside.RecordingService.Sent;
import io.echeance.gateway.outside.Sandbox;
import io.echeance.gateway.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SystemTest extends GatewayTest {

    @Test
    void the_gateway_is_ready_when_all_services_are() {
        var sandbox = new Sandbox(services, log);
        Awaitility.await()
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        services.get(ServiceName.DUNNING).on("GET /q/health/ready", Sent.json(503, "{}"));
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'services' }.data.'dunning-service'", equalTo("NOT_READY"));
        services.get(ServiceName.DUNNING).on("GET /q/health/ready", Sent.json(200, "{}"));
        sandbox.report(ServiceName.PAYOUT, new JsonObject().putNull("today"));
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'services' }.data.'payout-service'", equalTo("NO_DAY_YET"));
    }

    @Test
    void parked_events_of_all_services_are_one_list_and_can_be_replayed() {
        var id = Facts.newInvoiceId();
        // A grant without its submission can't be applied here.
        log.lifecycle("coverage-service", id, "CoverageGranted", Facts.granted(id));
        services.get(ServiceName.PAYOUT).on("GET /internal/parked-events", Sent.json(200, """
            [{"id": 12, "topic": "invoice-lifecycle", "partition": 3, "offset": 4, "subject": "inv_1", "type": "ClientPaid",
              "reason": "gap", "parkedAt": "2026-09-25T10:00:00Z"}]"""));
        for (var other : ServiceName.values()) {
            if (other != ServiceName.PAYOUT) {
                services.get(other).on("GET /internal/parked-events", Sent.json(200, "[]"));
            }
        }
        services.get(ServiceName.PAYOUT)
                .on("POST /internal/parked-events/12/replay", Sent.json(200, "{\"applied\": 1}"));
        var ops = Tokens.of("ops");
        Awaitility.await()
                .untilAsserted(() -> given().auth()
                        .oauth2(ops)
                        .get("/v1/ops/parked-events")
                        .then()
                        .statusCode(200)
                        .body("data.id", hasItem("payout-service-12"))
                        .body("data.subject", hasItem(id)));
        given().auth()
                .oauth2(ops)
                .post("/v1/ops/parked-events/payout-service-12/replay")
                .then()
                .statusCode(200)
                .body("applied", equalTo(1));
        String own = given().auth()
                .oauth2(ops)
                .get("/v1/ops/parked-events")
                .jsonPath()
                .getString("data.find { it.subject == '" + id + "' }.id");
        log.lifecycle(
                "invoice-service", id, "InvoiceSubmitted", Facts.submitted(id, "sup_parked", "F-1", "2026-11-24"));
        given().auth()
                .oauth2(ops)
                .post("/v1/ops/parked-events/" + own + "/replay")
                .then()
                .statusCode(200)
                .body("subject", equalTo(id));
        given().auth()
                .oauth2(ops)
                .post("/v1/ops/parked-events/nobody-1/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void the_contract_is_published_without_the_internal_side() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body(
                        "paths.keySet()",
                        hasItems(
                                "/v1/invoices",
                                "/v1/invoices/{id}",
                                "/v1/policies",
                                "/v1/payments",
                                "/v1/payouts",
                                "/v1/test-clock",
                                "/v1/debtors/{siren}/limit"))
                .body("paths.keySet()", not(hasItem(containsString("/internal"))))
                .body("info.title", equalTo("Échéance"));
    }
}
