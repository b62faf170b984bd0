package io.echeance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemTest extends GatewayTest {

    private static final int LIMIT = 5 * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/nothing",
                "/v2/invoices",
                "/index.html",
                "/v1/invoices/1",
                "/v1/invoices/inv_1",
                "/v1/invoices/inv_0198c1a2-7b3e-7c41-9d52-8e6f01a2b3c4%2F..",
                "/v1/payouts/..%2F..%2Finternal%2Fstatus",
                "/v1/policies/SUP_ACME",
                "/v1/debtors/1/limit",
                "/v1/invoices/1/reminders",
                "/v1/invoices/1/events"
            })
    void what_does_not_exist_is_a_404_problem(String path) {
        problem(
                        given().urlEncodingEnabled(false)
                                .auth()
                                .oauth2(Tokens.of("ops"))
                                .get(path)
                                .then(),
                        404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void another_method_or_media_type_is_a_problem() {
        var ops = Tokens.of("ops");
        problem(given().auth().oauth2(ops).delete("/v1/invoices").then(), 405)
                .body("type", equalTo("/problems/method-not-allowed"));
        problem(
                        given().auth()
                                .oauth2(Tokens.supplier("sup_acme"))
                                .contentType("text/html")
                                .body("<a>")
                                .post("/v1/invoices")
                                .then(),
                        415)
                .body("type", equalTo("/problems/unsupported-media-type"));
        problem(
                        given().auth()
                                .oauth2(ops)
                                .accept("text/html")
                                .get("/v1/invoices")
                                .then(),
                        406)
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @Test
    void a_body_up_to_5_MiB_passes_and_one_byte_more_does_not() {
        submit(new byte[LIMIT]).statusCode(200);
        assertThat(services.get(ServiceName.INVOICE).lastReceived().body()).hasSize(LIMIT);
        services.forget();
        problem(submit(new byte[LIMIT + 1]), 413).body("type", equalTo("/problems/too-large"));
        assertThat(services.get(ServiceName.INVOICE).received()).isEmpty();
    }

    @Test
    void a_body_of_unknown_length_is_refused_when_it_grows_too_large() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(
                    ("POST /v1/invoices HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\nIdempotency-Key: k\r\n"
                                    + "Authorization: Bearer " + Tokens.supplier("sup_acme")
                                    + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var chunk = new byte[1024 * 1024];
            try {
                for (int i = 0; i < 6; i++) {
                    out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(chunk);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (java.net.SocketException e) {
                assertThat(e).as("the server may close before all is sent").isNotNull();
            }
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
        assertThat(services.get(ServiceName.INVOICE).received()).isEmpty();
    }

    @Test
    void a_service_that_is_down_is_a_503_that_says_what_to_do() throws IOException {
        services.get(ServiceName.COLLECTIONS).breakConnections(true);
        try {
            problem(
                            given().auth()
                                    .oauth2(Tokens.of("ops"))
                                    .contentType("application/json")
                                    .header("Idempotency-Key", "k")
                                    .body("{}")
                                    .post("/v1/payments")
                                    .then(),
                            503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/service-unavailable"))
                    .body("detail", containsString("not known whether"))
                    .body("detail", containsString("same Idempotency-Key"));
            problem(given().auth().oauth2(Tokens.of("ops")).get("/v1/payments").then(), 503)
                    .body("detail", equalTo("Repeat the request a little later."));
        } finally {
            services.get(ServiceName.COLLECTIONS).breakConnections(false);
        }
    }

    @Test
    void every_filter_that_is_not_readable_is_named() {
        problem(
                        given().auth()
                                .oauth2(Tokens.of("ops"))
                                .get(
                                        "/v1/invoices?status=LOST&debtor=12&dueBefore=x&dueAfter=2026-02-30&submittedAfter=y"
                                                + "&limit=201&cursor=zzz&colour=red")
                                .then(),
                        422)
                .body("type", equalTo("/problems/validation"))
                .body(
                        "errors.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "/status",
                                "/debtor",
                                "/dueBefore",
                                "/dueAfter",
                                "/submittedAfter",
                                "/limit",
                                "/cursor",
                                "/colour"));
    }

    private static ValidatableResponse submit(byte[] body) {
        return given().auth()
                .oauth2(Tokens.supplier("sup_acme"))
                .contentType("application/pdf")
                .header("Idempotency-Key", "k")
                .body(body)
                .post("/v1/invoices")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Request-Id", notNullValue())
                .header("Cache-Control", equalTo("no-store"))
                .body("title", notNullValue())
                .body("status", equalTo(status))
                .body("instance", notNullValue())
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
