package io.echeance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.outside.RecordingService.Sent;
import io.echeance.gateway.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProxyTest extends GatewayTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void a_command_goes_to_its_service_with_an_internal_token_and_the_answer_comes_back_as_it_is() {
        var invoices = services.get(ServiceName.INVOICE);
        invoices.on(
                "POST /v1/invoices",
                Sent.json(201, "{\"invoiceId\":\"inv_x\"}")
                        .with("Location", "/v1/invoices/inv_x")
                        .with("ETag", "\"1\"")
                        .with("X-Log-Position", "sup_other;1"));

        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.supplier("sup_proxy"))
                .contentType("application/json")
                .header("Idempotency-Key", "k-1")
                .header("Request-Id", "req-of-caller")
                .header("traceparent", TRACE)
                .body("{\"a\": 1 }")
                .post("/v1/invoices?x=1%202")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/invoices/inv_x"))
                .header("ETag", equalTo("\"1\""))
                .header("Request-Id", equalTo("req-of-caller"))
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Log-Position", equalTo(null))
                .body(equalTo("{\"invoiceId\":\"inv_x\"}"));

        var received = invoices.lastReceived();
        assertThat(received.path()).isEqualTo("/v1/invoices?x=1%202");
        assertThat(new String(received.body(), StandardCharsets.UTF_8)).isEqualTo("{\"a\": 1 }");
        assertThat(received.headers())
                .containsEntry("idempotency-key", "k-1")
                .containsEntry("request-id", "req-of-caller")
                .containsEntry("traceparent", TRACE)
                .containsEntry("content-type", "application/json");
        var claims = claims(received.headers().get("authorization"));
        assertThat(claims.getString("iss")).isEqualTo("https://gateway.echeance.internal");
        assertThat(claims.getString("aud")).isEqualTo("invoice-service");
        assertThat(claims.getString("sub")).isEqualTo("test-supplier");
        assertThat(claims.getJsonArray("groups").encode()).isEqualTo("[\"supplier\"]");
        assertThat(claims.getString("supplierId")).isEqualTo("sup_proxy");
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(60);
    }

    @Test
    void bytes_of_a_pdf_arrive_unchanged_and_a_trace_is_made_when_there_is_none() {
        var pdf = new byte[] {'%', 'P', 'D', 'F', 0, -1, 7};
        given().auth()
                .oauth2(Tokens.supplier("sup_proxy"))
                .contentType("application/pdf")
                .header("Idempotency-Key", "k-2")
                .body(pdf)
                .post("/v1/invoices")
                .then()
                .statusCode(200)
                .header("Request-Id", startsWith("req_"));
        var received = services.get(ServiceName.INVOICE).lastReceived();
        assertThat(received.body()).isEqualTo(pdf);
        assertThat(received.headers().get("content-type")).startsWith("application/pdf");
        assertThat(received.headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    @Test
    void a_problem_comes_back_with_the_public_instance_and_the_trace() {
        services.get(ServiceName.COVERAGE)
                .on(
                        "POST /v1/policies",
                        new Sent(
                                422,
                                java.util.Map.of("Content-Type", "application/problem+json"),
                                "{\"type\":\"/problems/validation\",\"status\":422,\"errors\":[{\"pointer\":\"/siren\"}]}"
                                        .getBytes()));
        given().auth()
                .oauth2(Tokens.of("underwriter"))
                .contentType("application/json")
                .header("Idempotency-Key", "k-3")
                .header("traceparent", TRACE)
                .body("{}")
                .post("/v1/policies")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/validation"))
                .body("errors[0].pointer", equalTo("/siren"))
                .body("instance", equalTo("/v1/policies"))
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void a_page_of_html_or_a_refused_internal_token_never_goes_out() {
        var html = java.util.Map.of("Content-Type", "text/html");
        services.get(ServiceName.PAYOUT).on("GET /v1/payouts", new Sent(500, html, "<html>at java.lang".getBytes()));
        services.get(ServiceName.COLLECTIONS).on("GET /v1/payments", new Sent(401, html, new byte[0]));
        for (var path : java.util.List.of("/v1/payouts", "/v1/payments")) {
            given().auth()
                    .oauth2(Tokens.of("ops"))
                    .get(path)
                    .then()
                    .statusCode(502)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/bad-gateway"))
                    .body("instance", equalTo(path))
                    .body("traceId", matchesPattern("[0-9a-f]{32}"));
        }
    }

    private static JsonObject claims(String authorization) {
        var token = authorization.substring("Bearer ".length()).split("\\.");
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8));
    }
}
