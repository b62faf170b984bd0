package io.echeance.payout.service;

import static io.echeance.payout.service.World.GOOD_IBAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

/** Payouts of a day go to the bank in one file, and what the bank says comes back. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "payout"))
class PayoutFileTest {

    @Inject
    World world;

    @Test
    void the_payouts_of_a_day_are_in_one_valid_file_with_its_digest() throws Exception {
        var day = world.openNextTuesday();
        var one = world.invoice(world.supplier(GOOD_IBAN), "1000.00").submitted("F-77", "Client");
        var two = world.invoice(world.supplier(GOOD_IBAN), "1234.57");
        one.due(day);
        two.due(day);
        var file = file(day, endToEndId(one), endToEndId(two));

        var xml = Tokens.as("ops").accept("application/xml").get("/v1/payout-files/" + file.get("fileId"));
        var bytes = xml.asByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(file.get("sha256"));
        assertThat(((Number) file.get("size")).longValue()).isEqualTo(bytes.length);
        SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(getClass().getResourceAsStream("/iso20022/pain.001.001.09.xsd")))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(bytes)));
        assertThat(new String(bytes)).contains(endToEndId(one), endToEndId(two), GOOD_IBAN, "ADVANCE F-77");
        Tokens.as("auditor")
                .accept("application/xml")
                .get("/v1/payout-files/" + file.get("fileId"))
                .then()
                .statusCode(403);
        Tokens.as("auditor")
                .accept("application/json")
                .get("/v1/payout-files/" + file.get("fileId"))
                .then()
                .statusCode(200);
        Tokens.as("ops").get("/v1/payout-files/pf_unknown").then().statusCode(404);
    }

    @Test
    void what_the_bank_reports_ends_the_payouts_and_is_taken_once() {
        var day = world.openNextTuesday();
        var good = world.invoice(world.supplier(GOOD_IBAN), "1000.00").due(day);
        var bad = world.invoice(world.supplier(GOOD_IBAN), "2000.00").due(day);
        var file = file(day, endToEndId(good), endToEndId(bad));
        var report = StatusReport.about(
                (String) file.get("messageId"),
                "R-" + UUID.randomUUID().toString().substring(0, 20),
                null,
                StatusReport.transaction(endToEndId(good), "ACSC", null, "900.00"),
                StatusReport.transaction(endToEndId(bad), "RJCT", "AC04", "1800.00"));
        send(report).statusCode(201).body("settled", equalTo(1)).body("rejected", equalTo(1));
        assertThat(last(good, 2).get("bankReference").asText()).startsWith("BANK-");
        assertThat(last(bad, 2).get("reason").asText()).isEqualTo("AC04");
        send(report).statusCode(200).body("settled", equalTo(1));
        world.openNextDay();
        world.openNextDay();
        assertThat(world.payoutEvents(good, 2)).hasSize(2);
        assertThat(world.payoutEvents(bad, 2)).hasSize(2);
    }

    @Test
    void a_whole_file_is_rejected_with_its_reason() {
        var day = world.openNextTuesday();
        var invoice = world.invoice(world.supplier(GOOD_IBAN), "1000.00").due(day);
        var file = file(day, endToEndId(invoice));
        send(StatusReport.about(
                        (String) file.get("messageId"), "G-" + invoice.id().substring(20), "RJCT"))
                .statusCode(201)
                .body("fileStatus", equalTo("REJECTED"));
        assertThat(last(invoice, 2).get("type").asText()).isEqualTo("PayoutFailed");
    }

    @Test
    void a_report_that_does_not_fit_changes_nothing() {
        var day = world.openNextTuesday();
        var invoice = world.invoice(world.supplier(GOOD_IBAN), "1000.00").due(day);
        var message = (String) file(day, endToEndId(invoice)).get("messageId");
        var id = "W-" + invoice.id().substring(20);
        send(StatusReport.about("pf0", id, "ACSC"))
                .statusCode(422)
                .body("type", equalTo("/problems/payout-file-unknown"));
        send(StatusReport.about(
                        message, id, null, StatusReport.transaction(endToEndId(invoice), "ACSC", null, "900.01")))
                .statusCode(422)
                .body("errors[0].code", equalTo("wrong-amount"));
        send(StatusReport.about(message, id, null, StatusReport.transaction("0".repeat(32), "ACSC", null, null)))
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-transaction"));
        send("<Document/>").statusCode(422).body("type", equalTo("/problems/status-report-invalid"));
        send("not xml").statusCode(422);
        send("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><d>&b;</d>")
                .statusCode(422)
                .body("detail", containsString("document type"));
        assertThat(world.payoutEvents(invoice, 1)).hasSize(1);
        send(StatusReport.about(message, id, "ACSC")).statusCode(201);
        send(StatusReport.about(message, id, "RJCT")).statusCode(409);
    }

    private JsonNode last(Invoice invoice, int count) {
        return world.payoutEvents(invoice, count).getLast();
    }

    private String endToEndId(Invoice invoice) {
        return world.payoutEvents(invoice, 1).getFirst().get("endToEndId").asText();
    }

    private static ValidatableResponse send(String report) {
        return Tokens.as("ops")
                .contentType("application/xml")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(report)
                .post("/v1/payout-status-reports")
                .then();
    }

    /** The file that holds all of the transfers. */
    private static Map<String, Object> file(LocalDate day, String... endToEndIds) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> find(day, endToEndIds), found -> found != null);
    }

    private static Map<String, Object> find(LocalDate day, String... endToEndIds) {
        List<Map<String, Object>> files =
                Tokens.as("ops").get("/v1/payout-files?executionDate=" + day).path("data");
        return files.stream()
                .filter(file -> {
                    var xml = Tokens.as("ops")
                            .accept("application/xml")
                            .get("/v1/payout-files/" + file.get("fileId"))
                            .asString();
                    return List.of(endToEndIds).stream().allMatch(xml::contains);
                })
                .findFirst()
                .orElse(null);
    }
}
