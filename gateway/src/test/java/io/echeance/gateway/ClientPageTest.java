package io.echeance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.outside.RecordingService.Sent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client without an account opens the link of its mail. */
@QuarkusTest
class ClientPageTest extends GatewayTest {

    private static final String ID = "inv_01990000-0000-7000-8000-000000000001";
    private static final String LINK = "/client/" + ID + "/0123456789abcdef0123456789abcdef";
    private static final String OPENED = """
            {"invoiceId":"%s","supplierId":"sup_page","language":"fr","outstanding":{"amount":"12.50","currency":"EUR"},"today":"2026-11-24"}
            """.formatted(ID);

    @Test
    void whoHasTheLinkSeesThePageWithoutSigningIn() {
        services.get(ServiceName.DUNNING)
                .on(
                        "GET /internal" + LINK + "/page",
                        new Sent(
                                200,
                                Map.of("Content-Type", "text/html;charset=utf-8"),
                                "<p>Échéance</p>".getBytes(StandardCharsets.UTF_8)));
        given().get(LINK + "?lang=fr")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("Échéance"));
    }

    @Test
    void aLinkThatWasNotSignedOrIsNoneShowsAPageForPeople() {
        services.get(ServiceName.DUNNING).on("GET /internal" + LINK + "/page", Sent.json(404, "{}"));
        for (var link : new String[] {LINK, "/client/" + ID + "/short", "/client/x/" + "0".repeat(32)}) {
            given().get(link).then().statusCode(404).contentType(containsString("text/html"));
        }
    }

    @Test
    void aPromiseIsMadeForThisOneInvoiceAndTheBrowserIsSentBack() {
        services.get(ServiceName.DUNNING).on("GET /internal" + LINK, Sent.json(200, OPENED));
        var collections = services.get(ServiceName.COLLECTIONS);
        collections.on("POST /v1/invoices/" + ID + "/promises", Sent.json(201, "{}"));

        post("/promise", Map.of("promisedOn", "2026-12-01", "key", "k1", "lang", "en"))
                .statusCode(303)
                .header("Location", containsString(LINK + "?lang=en&notice=done"));

        var received = collections.lastReceived();
        assertThat(new JsonObject(new String(received.body(), StandardCharsets.UTF_8)))
                .isEqualTo(new JsonObject(
                        "{\"promisedOn\":\"2026-12-01\",\"amount\":{\"amount\":\"12.50\",\"currency\":\"EUR\"}}"));
        assertThat(received.headers()).containsEntry("idempotency-key", "client-k1");
        var claims = claims(received.headers().get("authorization"));
        assertThat(claims.getString("sub")).isEqualTo("client:" + ID);
        assertThat(claims.getString("supplierId")).isEqualTo("sup_page");
    }

    @Test
    void whatCanNotBeIsSaidOnThePage() {
        services.get(ServiceName.DUNNING).on("GET /internal" + LINK, Sent.json(200, OPENED));
        services.get(ServiceName.INVOICE)
                .on("POST /v1/invoices/" + ID + "/dispute", Sent.json(409, "{\"title\":\"no\"}"));
        post("/promise", Map.of("promisedOn", "2026-11-23", "lang", "fr"))
                .header("Location", containsString("notice=wrong_day"));
        post("/promise", Map.of("promisedOn", "soon")).header("Location", containsString("notice=wrong_day"));
        post("/dispute", Map.of("reason", " ")).header("Location", containsString("notice=wrong_reason"));
        post("/dispute", Map.of("reason", "Trop cher")).header("Location", containsString("notice=refused"));
    }

    private static ValidatableResponse post(String form, Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post(LINK + form)
                .then();
    }

    private static JsonObject claims(String authorization) {
        return new JsonObject(
                new String(Base64.getUrlDecoder().decode(authorization.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
