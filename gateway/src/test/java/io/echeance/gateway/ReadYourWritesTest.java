package io.echeance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.outside.Facts;
import io.echeance.gateway.outside.RecordingService.Sent;
import io.echeance.gateway.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadYourWritesTest extends GatewayTest {

    private final String supplier = "sup_" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_read_waits_for_the_write_before_it() {
        var id = submitThrough();
        var read = later(() -> given().auth()
                .oauth2(Tokens.supplier(supplier))
                .get("/v1/invoices/" + id)
                .then());
        var events = later(() -> given().auth()
                .oauth2(Tokens.of("ops"))
                .get("/v1/invoices/" + id + "/events")
                .then());
        var list = later(() -> given().auth()
                .oauth2(Tokens.supplier(supplier))
                .get("/v1/invoices")
                .then());
        var staff = later(() -> given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/invoices?limit=200")
                .then());
        // Another tenant waits for nobody.
        given().auth()
                .oauth2(Tokens.supplier("sup_idle"))
                .get("/v1/invoices")
                .then()
                .statusCode(200);
        log.lifecycle("invoice-service", id, "InvoiceSubmitted", Facts.submitted(id, supplier, "F-9", "2026-11-24"));
        read.join().statusCode(200).body("invoiceId", equalTo(id));
        events.join().statusCode(200).body("data.type", contains("InvoiceSubmitted"));
        list.join().statusCode(200).body("data.invoiceId", hasItem(id));
        staff.join().statusCode(200).body("data.invoiceId", hasItem(id));
    }

    @Test
    void a_write_that_is_projected_before_its_answer_came_back_holds_nobody_up() {
        var id = Facts.newInvoiceId();
        log.lifecycle("invoice-service", id, "InvoiceSubmitted", Facts.submitted(id, supplier, "F-8", "2026-11-24"));
        var token = Tokens.supplier(supplier);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> given().auth()
                        .oauth2(token)
                        .get("/v1/invoices/" + id)
                        .then()
                        .statusCode(200));
        submit(id);
        given().auth().oauth2(token).get("/v1/invoices/" + id).then().statusCode(200);
    }

    @Test
    void a_read_that_would_show_too_little_says_so_after_a_while() {
        var id = submitThrough();
        given().auth()
                .oauth2(Tokens.supplier(supplier))
                .get("/v1/invoices/" + id)
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/read-model-behind"));
        log.lifecycle("invoice-service", id, "InvoiceSubmitted", Facts.submitted(id, supplier, "F-7", "2026-11-24"));
        given().auth()
                .oauth2(Tokens.supplier(supplier))
                .get("/v1/invoices/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void a_command_on_an_invoice_answers_the_invoice_and_repeats_that_answer_byte_by_byte() {
        var id = submitThrough();
        log.lifecycle("invoice-service", id, "InvoiceSubmitted", Facts.submitted(id, supplier, "F-6", "2026-11-24"));
        var invoices = services.get(ServiceName.INVOICE);
        var carriedOut = Sent.json(200, "{\"invoiceId\":\"" + id + "\",\"status\":\"CANCELLED\"}")
                .with("X-Log-Position", id + ";2");
        invoices.on("POST /v1/invoices/" + id + "/cancellation", carriedOut);
        var answer = later(() -> cancel(id));
        log.lifecycle("invoice-service", id, "InvoiceCancelled", Facts.cancelled(id));
        var first = answer.join()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("CANCELLED"))
                .body("version", equalTo(2))
                .body("gross.amount", equalTo("1234.57"))
                .extract()
                .asString();

        log.lifecycle(
                "invoice-service", id, "InvoiceDisputed", "{\"invoiceId\": \"" + id + "\", \"reason\": \"late\"}");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.supplier(supplier))
                        .get("/v1/invoices/" + id)
                        .then()
                        .body("version", equalTo(3)));
        invoices.on("POST /v1/invoices/" + id + "/cancellation", carriedOut.with("Idempotency-Replayed", "true"));
        var again = cancel(id)
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("ETag", equalTo("\"2\""));
        assertThat(again.extract().asString()).isEqualTo(first);
    }

    @Test
    void a_refusal_of_a_command_passes_as_it_is() {
        var id = Facts.newInvoiceId();
        services.get(ServiceName.COVERAGE)
                .on(
                        "POST /v1/invoices/" + id + "/coverage-decision",
                        new Sent(
                                409,
                                java.util.Map.of("Content-Type", "application/problem+json"),
                                "{\"type\":\"/problems/not-referred\"}".getBytes()));
        given().auth()
                .oauth2(Tokens.of("underwriter"))
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body("{}")
                .post("/v1/invoices/" + id + "/coverage-decision")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-referred"));
    }

    /** The service has accepted it; its event is not on the topic yet. */
    private String submitThrough() {
        var id = Facts.newInvoiceId();
        submit(id);
        return id;
    }

    private void submit(String id) {
        services.get(ServiceName.INVOICE)
                .on("POST /v1/invoices", Sent.json(201, "{}").with("X-Log-Position", id + ";1"));
        given().auth()
                .oauth2(Tokens.supplier(supplier))
                .contentType("application/json")
                .header("Idempotency-Key", id)
                .body("{}")
                .post("/v1/invoices")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse cancel(String id) {
        return given().auth()
                .oauth2(Tokens.supplier(supplier))
                .contentType("application/json")
                .header("Idempotency-Key", "cancel-" + id)
                .body("{\"reason\":\"credit note\"}")
                .post("/v1/invoices/" + id + "/cancellation")
                .then();
    }

    private static <T> CompletableFuture<T> later(Supplier<T> call) {
        return CompletableFuture.supplyAsync(
                call, command -> Thread.ofPlatform().start(command));
    }
}
