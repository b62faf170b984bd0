package io.echeance.invoice.service;

import static io.echeance.invoice.service.InvoiceApi.openDay;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.echeance.embedded.StackTestResource;
import io.echeance.eventstore.envelope.EventRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "invoice"))
class CalendarTest {

    @Test
    void a_sandbox_begins_on_the_day_of_its_settings() {
        Service.openAndSettle(InvoiceApi.today());
        assertThat(new String(days().getFirst().data(), StandardCharsets.UTF_8)).isEqualTo("{\"date\":\"2026-01-05\"}");
    }

    @Test
    void a_day_is_opened_once_and_days_never_go_back() {
        var next = InvoiceApi.today().plusDays(1);
        openDay(next).then().statusCode(200).body("today", equalTo(next.toString()));
        openDay(next).then().statusCode(200).body("today", equalTo(next.toString()));
        openDay(next.minusDays(1)).then().statusCode(409).body("type", equalTo("/problems/day-already-past"));
        Service.openAndSettle(next);
        assertThat(days().stream().map(EventRecord::businessDate)).isSorted().doesNotHaveDuplicates();
        assertThat(InvoiceApi.today()).isEqualTo(next);
    }

    @Test
    void only_the_system_asks_for_days_and_only_real_ones_are_opened() {
        given().auth().oauth2(Tokens.of("ops")).get("/internal/calendar").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of("system"))
                .get("/internal/calendar")
                .then()
                .body("mode", equalTo("sandbox"));
        given().auth()
                .oauth2(Tokens.of("system"))
                .contentType("application/json")
                .body("{\"date\":\"2026-02-30\"}")
                .post("/internal/business-days")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/date"));
    }

    private static List<EventRecord> days() {
        return TopicReader.of("business-calendar", "live");
    }
}
