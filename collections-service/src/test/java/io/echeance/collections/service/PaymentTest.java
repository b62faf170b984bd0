package io.echeance.collections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money comes in: booked once, added up, and seen on the log. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "collections"))
class PaymentTest {

    @Inject
    World world;

    @BeforeEach
    void someDay() {
        world.openSomeDay();
    }

    @Test
    void a_payment_in_full_is_received_and_the_client_has_paid() {
        var invoice = world.covered("1234.57");
        var payment = world.payment(invoice, "1234.57");
        var answer = world.post(payment)
                .statusCode(201)
                .header("Location", matchesPattern("/v1/payments/pay_[0-9a-f-]{36}"))
                .header("X-Log-Position", equalTo(invoice.id() + ";2"))
                .body("invoiceId", equalTo(invoice.id()))
                .body("amount", equalTo(World.euros("1234.57")))
                .body("valueDate", equalTo(world.today().toString()))
                .body("route", equalTo("PLATFORM"))
                .body("bankReference", equalTo(payment.get("bankReference")))
                .body("outstanding", equalTo(World.euros("0.00")))
                .body("credit", equalTo(World.euros("0.00")))
                .body("status", equalTo("RECORDED"));
        var events = world.events(invoice, 2);
        assertThat(events.get(0).path("type").asText()).isEqualTo("PaymentReceived");
        assertThat(events.get(0).path("paymentId").asText())
                .isEqualTo(answer.extract().<String>path("paymentId"));
        assertThat(events.get(0).at("/outstanding/amount").asText()).isEqualTo("0.00");
        assertThat(events.get(1).path("type").asText()).isEqualTo("ClientPaid");
        assertThat(events.get(1).path("paidOn").asText())
                .isEqualTo(world.today().toString());
        assertThat(events.get(1).at("/total/amount").asText()).isEqualTo("1234.57");
        assertThat(events.get(1).path("route").asText()).isEqualTo("PLATFORM");
        world.hasAtRestExactly(invoice, "PaymentReceived", "ClientPaid");
    }

    @Test
    void a_payment_finds_its_invoice_by_the_creditor_reference_as_people_write_it() {
        var invoice = world.covered("500.00");
        var payment = new HashMap<>(world.payment(invoice, "500.00"));
        payment.remove("invoiceId");
        payment.put(
                "creditorReference",
                invoice.reference().replaceAll("(.{4})", "$1 ").strip().toLowerCase());
        world.post(payment).statusCode(201).body("invoiceId", equalTo(invoice.id()));
    }

    @Test
    void a_reference_of_two_invoices_is_ambiguous() {
        var invoice = world.covered("500.00");
        invoice.twin().cover();
        world.settle();
        var payment = new HashMap<>(world.payment(invoice, "500.00"));
        payment.remove("invoiceId");
        payment.put("creditorReference", invoice.reference());
        world.post(payment).statusCode(409).body("type", equalTo("/problems/creditor-reference-ambiguous"));
        world.hasAtRestExactly(invoice);
    }

    @Test
    void partial_payments_add_up() {
        var invoice = world.covered("1000.00");
        world.pay(invoice, "400.00").body("outstanding.amount", equalTo("600.00"));
        world.pay(invoice, "599.99").body("outstanding.amount", equalTo("0.01"));
        world.hasAtRestExactly(invoice, "PaymentReceived", "PaymentReceived");
        world.pay(invoice, "0.01").body("outstanding.amount", equalTo("0.00"));
        world.hasAtRestExactly(invoice, "PaymentReceived", "PaymentReceived", "PaymentReceived", "ClientPaid");
    }

    @Test
    void what_is_paid_too_much_is_credit_and_the_client_has_paid_once() {
        var invoice = world.covered("1000.00");
        world.pay(invoice, "1200.00")
                .body("outstanding.amount", equalTo("0.00"))
                .body("credit.amount", equalTo("200.00"));
        world.pay(invoice, "50.00")
                .body("outstanding.amount", equalTo("0.00"))
                .body("credit.amount", equalTo("250.00"));
        world.hasAtRestExactly(invoice, "PaymentReceived", "ClientPaid", "PaymentReceived");
        assertThat(world.events(invoice, 2).get(1).at("/total/amount").asText()).isEqualTo("1200.00");
    }

    @Test
    void the_same_bank_reference_is_booked_once() {
        var invoice = world.covered("1000.00");
        var payment = world.payment(invoice, "300.00");
        var first = world.post(payment).statusCode(201).extract();
        world.pay(invoice, "100.00");
        var again = world.post(payment).statusCode(200).extract();
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        world.hasAtRestExactly(invoice, "PaymentReceived", "PaymentReceived");
    }

    @Test
    void twenty_requests_at_once_with_one_bank_reference_book_one_payment() {
        var invoice = world.covered("1000.00");
        var payment = world.payment(invoice, "1000.00");
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var ids = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20)
                    .forEach(_ -> threads.submit(() -> {
                        var answer = world.post(payment).extract();
                        statuses.add(answer.statusCode());
                        ids.add(answer.path("paymentId"));
                    }));
        }
        assertThat(statuses).hasSize(20).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(ids.stream().distinct()).hasSize(1);
        world.hasAtRestExactly(invoice, "PaymentReceived", "ClientPaid");
    }

    @Test
    void the_same_idempotency_key_gets_the_first_answer_again() {
        var invoice = world.covered("1000.00");
        var payment = world.payment(invoice, "10.00");
        var key = UUID.randomUUID().toString();
        var first = withKey(key, payment).then().statusCode(201).extract();
        var again = withKey(key, payment)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .extract();
        assertThat(again.asString()).isEqualTo(first.asString());
        withKey(key, world.payment(invoice, "11.00"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        world.hasAtRestExactly(invoice, "PaymentReceived");
    }

    @Test
    void banks_of_two_suppliers_may_use_the_same_reference() {
        var one = world.covered("100.00");
        var other = world.covered("100.00");
        for (var invoice : List.of(one, other)) {
            var payment = new HashMap<>(world.payment(invoice, "40.00"));
            payment.putAll(Map.of("route", "SUPPLIER", "bankReference", "STATEMENT-1"));
            world.post(payment).statusCode(201).body("invoiceId", equalTo(invoice.id()));
        }
    }

    @Test
    void a_payment_right_after_the_cover_is_never_refused() {
        IntStream.range(0, 20).forEach(_ -> {
            var invoice = world.submitted(World.newSupplier(), "100.00").cover();
            world.pay(invoice, "100.00");
        });
    }

    @Test
    void a_value_date_of_a_day_just_opened_is_never_refused() {
        var invoice = world.covered("100.00");
        IntStream.range(0, 5).forEach(_ -> {
            world.announce(world.today().plusDays(1));
            world.pay(invoice, "1.00");
        });
    }

    @Test
    void an_invoice_that_is_not_covered_or_cancelled_or_unknown_takes_no_payment() {
        var uncovered = world.submitted(World.newSupplier(), "100.00");
        world.post(world.payment(uncovered, "100.00"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invoice-not-covered"));
        var cancelled = world.submitted(World.newSupplier(), "100.00").cover();
        cancelled.cancel();
        world.settle();
        world.post(world.payment(cancelled, "100.00"))
                .statusCode(409)
                .body("type", equalTo("/problems/invoice-cancelled"));
        var unknown = new HashMap<>(world.payment(uncovered, "100.00"));
        unknown.put("invoiceId", "inv_unknown");
        world.post(unknown).statusCode(404).body("type", equalTo("/problems/not-found"));
        world.hasAtRestExactly(uncovered);
        world.hasAtRestExactly(cancelled);
    }

    private static Response withKey(String key, Map<String, ?> payment) {
        return Tokens.withoutKey("ops")
                .header("Idempotency-Key", key)
                .body(payment)
                .post("/v1/payments");
    }
}
