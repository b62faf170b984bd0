package io.echeance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.acceptance.verify.Verification;
import io.echeance.local.Role;
import io.echeance.local.Service;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The life of an insured invoice, three times: paid before it is due, paid late (a real Factur-X document), never paid.
 * Driven by REST; in the middle payout-service dies; then the whole log is checked.
 */
class ThreeStoriesTest {

    private static final String SUPPLIER = "sup_aubonmoulin";
    private static final Path DOCUMENT =
            Path.of("../local/src/main/resources/io/echeance/local/demo/facturx-fr-en16931.pdf");

    private final WholeSystem system = WholeSystem.get();

    @Test
    void an_invoice_is_paid_early_late_or_never_and_the_log_proves_what_was_done() throws IOException {
        var start = system.today();
        signPolicy(start);
        var early = submit(Parties.invoice("F-1", "732829320", "1000.00", start.minusDays(7), start.plusDays(18)));
        var unpaid = submit(Parties.invoice("F-2", "552100554", "1234.57", start.minusDays(17), start.plusDays(8)));
        var late = submitDocument();
        assertThat(invoice(late).getString("gross.amount")).isEqualTo("470.15");

        system.advanceTo(start.plusDays(3));
        assertThat(invoice(early).getString("status")).isEqualTo("COVERED");
        pay(early, "1000.00", "BANK-EARLY");
        assertThat(invoice(early).getString("status")).isIn("PAID", "SETTLED");

        payoutServiceDiesWhileDaysPass(start.plusDays(25));
        var overdue = invoice(late);
        assertThat(overdue.getString("status")).isEqualTo("OVERDUE");
        assertThat(overdue.getString("payouts.paid.amount")).isEqualTo("423.14");
        assertThat(invoice(early).getString("status")).isEqualTo("SETTLED");

        pay(late, "470.15", "BANK-LATE");
        system.advanceTo(start.plusDays(70));

        assertThat(invoice(late).getString("status")).isEqualTo("SETTLED");
        assertThat(payouts(late)).containsExactly("BALANCE 47.01 COMPLETED", "ADVANCE 423.14 COMPLETED");
        assertThat(payouts(early)).containsExactly("FULL 1000.00 COMPLETED");
        assertThat(invoice(unpaid).getString("status")).isEqualTo("DEFAULTED");
        assertThat(payouts(unpaid)).containsExactly("ADVANCE 1111.11 COMPLETED");
        assertThat(timeline(early)).doesNotContain("DueDateReached", "DefaultDeclared");
        assertThat(timeline(unpaid)).containsSubsequence("DueDateReached", "PayoutCompleted", "DefaultDeclared");
        assertThat(remindersSent(unpaid)).isGreaterThanOrEqualTo(5);
        assertThat(mails()).isNotEmpty();

        var verified = Verification.ofAll(system.system());
        assertThat(verified.violations()).isEmpty();
        assertThat(verified.events()).isGreaterThan(100);
        assertThat(LogContents.of(system.system()).contracts()).isSubsetOf(LogContents.documented());
    }

    private void payoutServiceDiesWhileDaysPass(LocalDate day) {
        system.startAdvance(day);
        system.system().kill(Service.PAYOUT);
        system.awaitDay(day);
        system.system().awaitReady();
    }

    private void signPolicy(LocalDate day) {
        system.command(Role.UNDERWRITER, null, Parties.policy(SUPPLIER, Parties.MILL_SIREN, day))
                .post("/v1/policies")
                .then()
                .statusCode(201);
    }

    private String submit(Map<String, Object> invoice) {
        return system.command(Role.SUPPLIER, SUPPLIER, invoice)
                .post("/v1/invoices")
                .then()
                .statusCode(201)
                .extract()
                .path("invoiceId");
    }

    private String submitDocument() throws IOException {
        return system.as(Role.SUPPLIER, SUPPLIER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/pdf")
                .body(Files.readAllBytes(DOCUMENT))
                .post("/v1/invoices")
                .then()
                .statusCode(201)
                .extract()
                .path("invoiceId");
    }

    private void pay(String invoiceId, String amount, String bankReference) {
        var payment = Map.of(
                "invoiceId",
                invoiceId,
                "amount",
                Parties.euros(amount),
                "valueDate",
                system.today().toString(),
                "route",
                "PLATFORM",
                "bankReference",
                bankReference);
        system.command(Role.OPS, null, payment).post("/v1/payments").then().statusCode(201);
        system.command(Role.OPS, null, payment).post("/v1/payments").then().statusCode(200);
    }

    private JsonPath invoice(String invoiceId) {
        return system.as(Role.SUPPLIER, SUPPLIER)
                .get("/v1/invoices/" + invoiceId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> payouts(String invoiceId) {
        List<Map<String, Object>> payouts = system.as(Role.SUPPLIER, SUPPLIER)
                .get("/v1/payouts?invoiceId=" + invoiceId)
                .path("data");
        return payouts.stream()
                .map(payout -> "%s %s %s"
                        .formatted(
                                payout.get("kind"),
                                ((Map<?, ?>) payout.get("amount")).get("amount"),
                                payout.get("status")))
                .toList();
    }

    private List<String> timeline(String invoiceId) {
        return system.as(Role.AUDITOR, null)
                .get("/v1/invoices/" + invoiceId + "/events")
                .path("data.type");
    }

    private long remindersSent(String invoiceId) {
        List<String> outcomes = system.as(Role.SUPPLIER, SUPPLIER)
                .get("/v1/invoices/" + invoiceId + "/reminders")
                .path("data.outcome");
        return outcomes.stream().filter("SENT"::equals).count();
    }

    private List<Path> mails() throws IOException {
        try (var files = Files.list(system.system().mails())) {
            return files.toList();
        }
    }
}
