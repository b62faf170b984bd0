package io.echeance.collections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a late invoice besides its payments: promises, penalties, recovery, insolvency. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "collections"))
class RecoveryApiTest {

    @Inject
    World world;

    private String supplier;
    private Invoice invoice;

    @BeforeEach
    void aCoveredInvoice() {
        world.openSomeDay();
        supplier = World.newSupplier();
        invoice = world.covered(supplier, "1000.00");
    }

    @Test
    void a_promise_is_told_to_all_and_postpones_the_default() {
        var promisedOn = invoice.dueDate().plusDays(70);
        promise("supplier", supplier, promisedOn.toString(), "1000.00")
                .statusCode(201)
                .body("promisedOn", equalTo(promisedOn.toString()))
                .body("amount.amount", equalTo("1000.00"));
        var recorded = world.newest(invoice, "PromiseRecorded");
        assertThat(recorded.path("promisedOn").asText()).isEqualTo(promisedOn.toString());
        assertThat(recorded.path("recordedBy").asText()).isEqualTo("test-supplier");
        world.open(promisedOn);
        world.hasAtRestExactly(invoice, "PromiseRecorded");
        world.open(promisedOn.plusDays(1));
        world.hasExactly(invoice, "PromiseRecorded", "DefaultDeclared");
    }

    @Test
    void promises_that_make_no_sense_are_refused() {
        promise("ops", null, invoice.dueDate().plusDays(76).toString(), "10.00")
                .statusCode(409)
                .body("type", equalTo("/problems/promise-too-late"));
        promise("ops", null, world.today().toString(), "1000.01")
                .statusCode(409)
                .body("type", equalTo("/problems/promise-too-large"));
        promise("ops", null, world.today().minusDays(1).toString(), "10.00")
                .statusCode(422)
                .body("errors.pointer", hasItem("/promisedOn"));
        promise("ops", null, "soon", "-1")
                .statusCode(422)
                .body("errors.pointer", hasItem("/promisedOn"))
                .body("errors.pointer", hasItem("/amount/amount"));
        promise("supplier", World.newSupplier(), world.today().toString(), "10.00")
                .statusCode(404);
        promise("auditor", null, world.today().toString(), "10.00").statusCode(403);
        world.hasAtRestExactly(invoice);
    }

    @Test
    void a_late_payment_leaves_penalties_that_are_a_debt_of_their_own() {
        world.open(invoice.dueDate().plusDays(30));
        world.pay(invoice, "1000.00");
        var assessed = world.newest(invoice, "PenaltiesAssessed");
        assertThat(assessed.at("/indemnity/amount").asText()).isEqualTo("40.00");
        assertThat(assessed.at("/interest/amount").asText()).isNotEqualTo("0.00");
        world.pay(invoice, "40.00").body("credit.amount", equalTo("40.00"));
        as("supplier", supplier, "/v1/invoices/" + invoice.id() + "/penalties")
                .statusCode(200)
                .body("interest.amount", equalTo(assessed.at("/interest/amount").asText()))
                .body("paid.amount", equalTo("40.00"))
                .body(
                        "outstanding.amount",
                        equalTo(assessed.at("/interest/amount").asText()));
        as("supplier", World.newSupplier(), "/v1/invoices/" + invoice.id() + "/penalties")
                .statusCode(404);
    }

    @Test
    void a_default_opens_a_recovery_that_has_stages_is_shared_and_ends() throws IOException {
        world.pay(invoice, "100.00");
        world.open(invoice.dueDate().plusDays(60));
        world.hasExactly(invoice, "PaymentReceived", "DefaultDeclared");
        var path = "/v1/recovery-cases/" + invoice.id();
        world.rest();
        as("ops", null, path)
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("stage", equalTo("AMICABLE"))
                .body("nextStageOn", equalTo(world.today().plusDays(30).toString()))
                .body("outstanding.amount", equalTo("900.00"));
        world.open(world.today().plusDays(30));
        world.newest(invoice, "RecoveryStageReached");
        world.pay(invoice, "500.00");
        world.rest();
        as("supplier", supplier, path)
                .body("stage", equalTo("PRE_LEGAL"))
                .body("recovered.amount", equalTo("500.00"))
                .body("shares.insurer.amount", equalTo("450.00"))
                .body("shares.supplier.amount", equalTo("50.00"))
                .body("penalties.indemnity.amount", equalTo("40.00"));
        as("supplier", World.newSupplier(), path).statusCode(404);
        as("supplier", supplier, "/v1/recovery-cases?status=OPEN").body("data.invoiceId", hasItem(invoice.id()));
        assertHandOver(path);
        Tokens.as("ops")
                .body(Map.of("reason", "No assets were found"))
                .post(path + "/write-off")
                .then()
                .statusCode(200)
                .body("status", equalTo("WRITTEN_OFF"));
        assertThat(world.newest(invoice, "RecoveryClosed")
                        .at("/writtenOff/amount")
                        .asText())
                .isEqualTo("400.00");
        Tokens.as("ops")
                .body(Map.of("reason", "again"))
                .post(path + "/write-off")
                .then()
                .statusCode(409);
        world.pay(invoice, "400.00");
        world.rest();
        as("ops", null, path).body("status", equalTo("RECOVERED"));
    }

    @Test
    void an_insolvency_concerns_all_that_the_debtor_owes_and_its_claim_has_two_months() {
        var other = Invoice.submit(
                        world.log(),
                        World.newSupplier(),
                        "700.00",
                        world.today().plusDays(10),
                        "N-1",
                        invoice.debtor())
                .cover();
        world.settle();
        world.open(invoice.dueDate().plusDays(20));
        var published = world.today().minusDays(1);
        Map<String, String> body = Map.of("procedure", "LIQUIDATION", "publishedOn", published.toString());
        insolvency(body)
                .statusCode(200)
                .body("claimBy", equalTo(published.plusMonths(2).toString()))
                .body("invoiceIds.size()", equalTo(2));
        for (var owed : new Invoice[] {invoice, other}) {
            assertThat(world.newest(owed, "DebtorInsolvent").path("claimBy").asText())
                    .isEqualTo(published.plusMonths(2).toString());
        }
        insolvency(body).statusCode(200).body("invoiceIds.size()", equalTo(0));
        world.rest();
        as("ops", null, "/v1/invoices/" + invoice.id() + "/penalties").body("asOf", equalTo(published.toString()));
        var later = new HashMap<>(body);
        later.put("publishedOn", world.today().plusDays(1).toString());
        insolvency(later).statusCode(422);
        insolvency(Map.of("procedure", "OTHER")).statusCode(422);
    }

    private void assertHandOver(String path) throws IOException {
        var pdf = Tokens.as("ops")
                .accept("application/pdf")
                .get(path + "/file")
                .then()
                .statusCode(200);
        assertThat(new String(pdf.extract().asByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        var files = new HashMap<String, String>();
        var bytes = Tokens.as("ops")
                .accept("application/zip")
                .get(path + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files)
                .containsOnlyKeys("recovery.pdf", "recovery.json", "timeline.csv", "letters.csv", "payments.csv");
        assertThat(files.get("timeline.csv")).contains("DefaultDeclared", "RecoveryStageReached");
        assertThat(files.get("payments.csv")).contains("100.00", "500.00");
    }

    private ValidatableResponse insolvency(Map<String, ?> body) {
        return Tokens.as("ops")
                .body(body)
                .post("/v1/debtors/" + invoice.debtor() + "/insolvency")
                .then();
    }

    private ValidatableResponse promise(String role, String tenant, String day, String amount) {
        return Tokens.as(role, tenant)
                .body(Map.of("promisedOn", day, "amount", World.euros(amount)))
                .post("/v1/invoices/" + invoice.id() + "/promises")
                .then();
    }

    private static ValidatableResponse as(String role, String tenant, String path) {
        return Tokens.as(role, tenant).get(path).then();
    }
}
