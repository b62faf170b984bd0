package io.echeance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.echeance.gateway.audit.export.SignatureCheck;
import io.echeance.gateway.outside.Facts;
import io.echeance.gateway.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.util.KeyUtils;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest extends GatewayTest {

    private static RequestSpecification auditor() {
        return given().auth().oauth2(Tokens.of("auditor"));
    }

    private String grantedInvoice() {
        var id = Facts.newInvoiceId();
        log.lifecycle("invoice-service", id, "InvoiceSubmitted", Facts.submitted(id, "sup_test", id, "2026-11-24"));
        awaitVersion(id, 1);
        return id;
    }

    private static void awaitVersion(String id, int version) {
        Awaitility.await()
                .untilAsserted(() -> auditor()
                        .get("/v1/audit/invoices/" + id)
                        .then()
                        .statusCode(200)
                        .body("version", equalTo(version)));
    }

    @Test
    void an_invoice_is_shown_as_it_was_at_an_instant_and_at_the_end_of_a_day() {
        var id = grantedInvoice();
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusMillis(1); // events are stamped in milliseconds
        log.lifecycle("coverage-service", id, "CoverageGranted", Facts.granted(id));
        awaitVersion(id, 2);

        auditor()
                .get("/v1/audit/invoices/" + id + "?asOf=" + before)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("invoiceId", equalTo(id))
                .body("evidence.events", equalTo(1))
                .body("evidence.lastHash", notNullValue());
        auditor()
                .get("/v1/audit/invoices/" + id + "?asOf=2026-09-25")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2026-09-25"))
                .body("status", equalTo("COVERED"));
        auditor().get("/v1/audit/invoices/" + id + "?asOf=2026-09-24").then().statusCode(404);
    }

    @Test
    void what_is_not_a_date_or_not_an_invoice_is_refused() {
        var id = grantedInvoice();
        auditor()
                .get("/v1/audit/invoices/" + id + "?asOf=2026-02-30")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/asOf"));
        auditor().get("/v1/audit/invoices/" + Facts.newInvoiceId()).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.of("ops"))
                .get("/v1/audit/invoices/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void a_verification_reads_the_whole_log_and_names_what_is_wrong() {
        // The log of this test is written without hashes that follow: the verification has to see it.
        var id = grantedInvoice();
        log.lifecycle("coverage-service", id, "CoverageGranted", Facts.granted(id));
        log.lifecycle("coverage-service", id, "CoverageGranted", Facts.granted(id));
        var key = UUID.randomUUID().toString();
        var location = auditor()
                .header("Idempotency-Key", key)
                .post("/v1/audit/verifications")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/v1/audit/verifications/ver_"))
                .body("status", equalTo("RUNNING"))
                .extract()
                .header("Location");

        Awaitility.await()
                .untilAsserted(() -> auditor()
                        .get(location)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("COMPLETED"))
                        .body("holds", equalTo(false))
                        .body("report.events", greaterThan(2))
                        .body("report.checks.find { it.number == 2 }.result", equalTo("VIOLATED"))
                        .body("report.checks.find { it.number == 3 }.result", equalTo("NOT_CHECKED"))
                        .body("report.violations.subject", hasItem(id)));
        auditor()
                .header("Idempotency-Key", key)
                .post("/v1/audit/verifications")
                .then()
                .statusCode(201)
                .header("Location", equalTo(location))
                .header("Idempotency-Replayed", "true");
    }

    @Test
    void the_state_of_all_invoices_at_a_date_is_exported_and_its_signature_holds() throws Exception {
        var id = grantedInvoice();
        var lines = auditor()
                .get("/v1/audit/export?asOf=2026-09-25")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asByteArray();
        var text = new String(lines, StandardCharsets.UTF_8);
        assertThat(text).startsWith("{\"export\":{\"asOf\":\"2026-09-25\"").contains(id);

        var key = KeyUtils.decodePublicKey(
                Files.readString(
                        Path.of(ConfigProvider.getConfig().getValue("echeance.internal.public-key", String.class))),
                SignatureAlgorithm.ES256);
        assertThat(SignatureCheck.isGenuine(new ByteArrayInputStream(lines), key))
                .isTrue();
        var forged = text.replace("\"1234.57\"", "\"1234.56\"").getBytes(StandardCharsets.UTF_8);
        assertThat(SignatureCheck.isGenuine(new ByteArrayInputStream(forged), key))
                .isFalse();

        var csv = auditor()
                .accept("text/csv")
                .get("/v1/audit/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().toList()).first().asString().startsWith("invoiceId,supplierId,");
        assertThat(csv.lines()).anyMatch(line -> line.startsWith(id + ",sup_test,"));
        assertThat(auditor()
                        .accept("text/csv")
                        .get("/v1/audit/export?asOf=2026-09-24")
                        .asString()
                        .lines())
                .hasSize(1);
    }

    @Test
    void only_auditors_verify_and_an_unknown_verification_is_not_found() {
        auditor().post("/v1/audit/verifications").then().statusCode(400);
        given().auth()
                .oauth2(Tokens.of("ops"))
                .header("Idempotency-Key", "k")
                .post("/v1/audit/verifications")
                .then()
                .statusCode(403);
        auditor().get("/v1/audit/verifications/ver_1").then().statusCode(404);
    }
}
