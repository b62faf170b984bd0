package io.echeance.invoice.service;

import static io.echeance.invoice.service.InvoiceApi.cancel;
import static io.echeance.invoice.service.InvoiceApi.change;
import static io.echeance.invoice.service.InvoiceApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.echeance.embedded.StackTestResource;
import io.echeance.eventstore.envelope.EventRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cancellation and the due date, with the facts of other services on the log. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "invoice"))
class LifecycleTest {

    private static final String SUPPLIER = "sup_lifecycle";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Inject
    Tables tables;

    @BeforeEach
    void signPolicy() {
        if (NUMBERS.get() == 0) {
            OtherServices.signPolicy(SUPPLIER, "552100554", LocalDate.of(2026, 1, 1));
        }
    }

    @AfterEach
    void nothingIsParked() {
        assertThat(tables.parked()).isZero();
    }

    @Test
    void an_invoice_is_cancelled_once() {
        var id = submitted(30);
        cancel(token(), id)
                .then()
                .statusCode(200)
                .body("invoiceId", equalTo(id))
                .body("status", equalTo("CANCELLED"));
        cancel(token(), id).then().statusCode(409).body("type", equalTo("/problems/invoice-already-cancelled"));
        awaitTypes(id, "InvoiceSubmitted", "InvoiceCancelled");
        assertThat(data(id, 1)).contains("\"reason\":\"Issued twice\"", "\"cancelledBy\":\"user-of-" + SUPPLIER + "\"");
    }

    @Test
    void ops_may_cancel_and_other_suppliers_do_not_even_see_it() {
        var id = submitted(30);
        cancel(Tokens.supplier("sup_stranger"), id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        cancel(Tokens.partner("sup_stranger"), id).then().statusCode(404);
        cancel(Tokens.of("auditor"), id).then().statusCode(403);
        cancel(token(), "inv_unknown").then().statusCode(404);
        cancel(Tokens.of("ops"), id).then().statusCode(200);
    }

    @Test
    void a_cancellation_needs_a_reason() {
        var id = submitted(30);
        InvoiceApi.as(token())
                .contentType("application/json")
                .body("{\"why\":\"x\"}")
                .post("/v1/invoices/" + id + "/cancellation")
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(2));
    }

    @Test
    void a_covered_invoice_can_be_cancelled_a_declined_or_paid_one_can_not() {
        var covered = granted(submitted(30));
        var declined = decided(submitted(30), "CoverageDeclined", "DECLINED");
        var referred = decided(submitted(30), "CoverageReferred", "REFERRED");
        var paid = paid(granted(submitted(30)));

        cancel(token(), covered).then().statusCode(200);
        cancel(token(), referred).then().statusCode(200);
        cancel(token(), declined).then().statusCode(409).body("type", equalTo("/problems/invoice-declined"));
        cancel(token(), paid).then().statusCode(409).body("type", equalTo("/problems/invoice-already-paid"));
    }

    @Test
    void a_covered_invoice_is_disputed_and_the_dispute_resolved() {
        var id = granted(submitted(30));
        var tooMuch = "{\"reason\":\"Broken\",\"disputedAmount\":{\"amount\":\"99999999.00\",\"currency\":\"EUR\"}}";

        change(token(), id, "dispute", tooMuch)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("disputed-amount-too-high"));
        change(token(), id, "dispute", "{\"reason\":\"Broken\"}")
                .then()
                .statusCode(200)
                .body("disputed", equalTo(true));
        change(token(), id, "dispute", "{\"reason\":\"Broken\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/invoice-already-disputed"));
        change(token(), id, "dispute-resolution", "{\"outcome\":\"MAYBE\"}")
                .then()
                .statusCode(422);
        change(token(), id, "dispute-resolution", "{\"outcome\":\"REJECTED\"}")
                .then()
                .statusCode(200)
                .body("disputed", equalTo(false));

        assertThat(types(id))
                .containsExactly("InvoiceSubmitted", "CoverageGranted", "InvoiceDisputed", "DisputeResolved");
    }

    @Test
    void nobody_disputes_the_invoice_of_another_supplier_and_all_faults_are_told() {
        var id = granted(submitted(30));
        change(Tokens.supplier("sup_other"), id, "dispute", "{\"reason\":\"x\"}")
                .then()
                .statusCode(404);
        change(
                        token(),
                        id,
                        "dispute",
                        "{\"reason\":\" \",\"disputedAmount\":{\"amount\":\"-1.234\",\"currency\":\"USD\"}}")
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(3));
    }

    @Test
    void a_covered_unpaid_invoice_is_due_once_on_its_due_date_and_can_not_be_cancelled_then() {
        var dueDate = InvoiceApi.today().plusDays(10);
        var id = granted(submitted(10));

        Service.openAndSettle(dueDate.minusDays(1));
        assertThat(types(id)).containsExactly("InvoiceSubmitted", "CoverageGranted");

        Service.openAndSettle(dueDate);
        Service.openAndSettle(dueDate.plusDays(1));
        assertThat(types(id)).containsExactly("InvoiceSubmitted", "CoverageGranted", "DueDateReached");
        var reached = TopicReader.of("invoice-lifecycle", id).getLast();
        assertThat(new String(reached.data(), StandardCharsets.UTF_8))
                .contains("\"dueDate\":\"" + dueDate + "\"", "\"day\":\"" + dueDate + "\"");
        assertThat(reached.cause().causationId()).isEqualTo(dayOpened(dueDate).id());
        assertThat(reached.businessDate()).isEqualTo(dueDate);
        assertThat(reached.sequence()).isEqualTo(2);
        cancel(token(), id).then().statusCode(409).body("type", equalTo("/problems/invoice-already-due"));
    }

    @Test
    void after_an_outage_an_invoice_is_due_on_the_day_that_is_opened() {
        var dueDate = InvoiceApi.today().plusDays(10);
        var id = granted(submitted(10));
        Service.openAndSettle(dueDate.plusDays(4));
        assertThat(data(id, 2)).contains("\"dueDate\":\"" + dueDate + "\"", "\"day\":\"" + dueDate.plusDays(4) + "\"");
    }

    @Test
    void a_cancelled_paid_declined_or_undecided_invoice_is_never_due() {
        var cancelledBeforeDecision = submitted(10);
        cancel(token(), cancelledBeforeDecision).then().statusCode(200);
        granted(cancelledBeforeDecision);
        var cancelled = granted(submitted(10));
        cancel(token(), cancelled).then().statusCode(200);
        var paid = paid(granted(submitted(10)));
        var declined = decided(submitted(10), "CoverageDeclined", "DECLINED");
        var undecided = submitted(10);

        Service.openAndSettle(InvoiceApi.today().plusDays(11));

        assertThat(List.of(cancelledBeforeDecision, cancelled, paid, declined, undecided))
                .allSatisfy(id -> assertThat(types(id)).doesNotContain("DueDateReached"));
    }

    @Test
    void an_invoice_that_is_covered_after_its_due_date_is_due_at_once() {
        var id = submitted(3);
        Service.openAndSettle(InvoiceApi.today().plusDays(5));
        granted(id);
        awaitTypes(id, "InvoiceSubmitted", "CoverageGranted", "DueDateReached");
        assertThat(data(id, 2)).contains("\"day\":\"" + InvoiceApi.today() + "\"");
    }

    @Test
    void an_invoice_whose_early_payment_bounces_is_due_after_all() {
        var dueDate = InvoiceApi.today().plusDays(10);
        var id = paid(granted(submitted(10)));
        assertThat(tables.deadlines(id)).isZero();
        OtherServices.reversePayment(id, "1234.57");
        await().untilAsserted(() -> assertThat(tables.deadlines(id)).isEqualTo(1));
        Service.openAndSettle(dueDate);
        assertThat(types(id)).endsWith("DueDateReached");
    }

    private static String token() {
        return Tokens.supplier(SUPPLIER);
    }

    private static String submitted(int daysLeft) {
        var today = InvoiceApi.today();
        var body = InvoiceJson.of("L-" + NUMBERS.incrementAndGet(), today, today.plusDays(daysLeft));
        String id = submit(token(), body).then().statusCode(201).extract().path("invoiceId");
        awaitTypes(id, "InvoiceSubmitted");
        return id;
    }

    private String granted(String id) {
        return decided(id, "CoverageGranted", "GRANTED");
    }

    private String decided(String id, String type, String coverage) {
        OtherServices.decideCoverage(id, type);
        await().untilAsserted(() -> assertThat(tables.coverage(id)).isEqualTo(coverage));
        return id;
    }

    private String paid(String id) {
        OtherServices.payInFull(id);
        await().untilAsserted(() -> assertThat(tables.isPaid(id)).isTrue());
        return id;
    }

    private static EventRecord dayOpened(LocalDate day) {
        return TopicReader.of("business-calendar", "live").stream()
                .filter(event -> event.businessDate().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> types(String id) {
        return TopicReader.types("invoice-lifecycle", id);
    }

    private static void awaitTypes(String id, String... types) {
        await().untilAsserted(() -> assertThat(types(id)).containsExactly(types));
    }

    private static String data(String id, int index) {
        return new String(TopicReader.of("invoice-lifecycle", id).get(index).data(), StandardCharsets.UTF_8);
    }
}
