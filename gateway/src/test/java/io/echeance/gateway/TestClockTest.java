package io.echeance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.outside.ReadingServices;
import io.echeance.gateway.outside.Sandbox;
import io.echeance.gateway.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestClockTest extends GatewayTest {

    private Sandbox sandbox;
    private ReadingServices readers;
    private LocalDate first;

    @BeforeEach
    void openADay() {
        readers = new ReadingServices(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        sandbox = new Sandbox(services, log);
        first = sandbox.today().plusDays(1);
        sandbox.open(first);
        await().untilAsserted(() -> clock().body("today", equalTo(first.toString())));
    }

    @AfterEach
    void stopReaders() {
        readers.close();
    }

    @Test
    void days_are_opened_one_by_one_and_then_the_clock_is_ready() {
        advance(first.plusDays(40), UUID.randomUUID().toString())
                .statusCode(202)
                .body("status", equalTo("ADVANCING"));
        awaitReady(first.plusDays(40));
        assertThat(sandbox.opened())
                .isEqualTo(first.plusDays(1).datesUntil(first.plusDays(41)).toList());
        advance(first.plusDays(40), UUID.randomUUID().toString())
                .statusCode(200)
                .body("status", equalTo("READY"));
    }

    @Test
    void a_repeated_request_gets_the_first_answer() {
        var key = UUID.randomUUID().toString();
        var answer = advance(first.plusDays(1), key).statusCode(202).extract().asString();
        awaitReady(first.plusDays(1));
        var repeated = advance(first.plusDays(1), key).statusCode(202).header("Idempotency-Replayed", equalTo("true"));
        assertThat(repeated.extract().asString()).isEqualTo(answer);
        advance(first.plusDays(2), key).statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(sandbox.opened()).containsExactly(first.plusDays(1));
    }

    @Test
    void no_day_begins_while_a_service_has_work_left() {
        holdsBackTheDay(new JsonObject().put("outbox", 3), "to publish its events");
        holdsBackTheDay(new JsonObject().put("deadlinesDue", true), "to handle what is due");
        holdsBackTheDay(new JsonObject().put("pendingWork", 1), "to finish effects under way");
        holdsBackTheDay(new JsonObject().put("today", "2020-01-01"), "to begin");
    }

    @Test
    void no_day_begins_before_every_service_has_read_the_log() {
        readers.holdBack(ServiceName.DUNNING);
        sandbox.open(first.plusDays(1));
        advance(first.plusDays(2), UUID.randomUUID().toString());
        await().untilAsserted(() -> clock().body("waitingFor", containsString("dunning-service to read")));
        assertThat(sandbox.opened()).isEmpty();
        readers.letGo(ServiceName.DUNNING);
        awaitReady(first.plusDays(2));
    }

    @Test
    void no_day_begins_while_a_service_is_down() {
        readers.close();
        advance(first.plusDays(1), UUID.randomUUID().toString());
        await().untilAsserted(() -> clock().body("waitingFor", containsString("-service to read the log")));
        assertThat(sandbox.opened()).isEmpty();
        readers = new ReadingServices(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        awaitReady(first.plusDays(1));
    }

    @Test
    void what_makes_no_sense_is_refused_and_says_why() {
        advance(first.minusDays(1), "k").statusCode(422).body("errors[0].code", equalTo("in-the-past"));
        advance(first.plusDays(401), "k").statusCode(422).body("errors[0].code", equalTo("too-far"));
        post("{\"to\": \"2026-02-30\"}", "k").statusCode(422).body("errors[0].code", equalTo("date-malformed"));
        post("{\"until\": 1}", "k").statusCode(422).body("errors.size()", equalTo(2));
        post("to", "k").statusCode(400).body("type", equalTo("/problems/malformed-json"));
        given().auth()
                .oauth2(Tokens.of("ops"))
                .contentType("application/json")
                .body("{\"to\":\"" + first + "\"}")
                .post("/v1/test-clock/advance")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
        assertThat(sandbox.opened()).isEmpty();
    }

    private void holdsBackTheDay(JsonObject status, String waitingFor) {
        var from = sandbox.today();
        int opened = sandbox.opened().size();
        sandbox.report(ServiceName.PAYOUT, status);
        advance(from.plusDays(1), UUID.randomUUID().toString()).statusCode(202);
        await().untilAsserted(() -> clock().body("status", equalTo("ADVANCING"))
                .body("waitingFor", containsString("payout-service " + waitingFor)));
        assertThat(sandbox.opened()).hasSize(opened);
        sandbox.report(ServiceName.PAYOUT, new JsonObject());
        awaitReady(from.plusDays(1));
    }

    private void awaitReady(LocalDate day) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> clock().body("status", equalTo("READY")).body("today", equalTo(day.toString())));
    }

    private static ValidatableResponse clock() {
        return given().auth()
                .oauth2(Tokens.of("ops"))
                .get("/v1/test-clock")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse advance(LocalDate to, String key) {
        return post("{\"to\": \"" + to + "\"}", key);
    }

    private static ValidatableResponse post(String body, String key) {
        return given().auth()
                .oauth2(Tokens.of("ops"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/test-clock/advance")
                .then();
    }
}
