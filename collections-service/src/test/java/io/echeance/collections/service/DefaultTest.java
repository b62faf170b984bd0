package io.echeance.collections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dunning days are over: who has not paid is in default, once. Time is events. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "collections"))
class DefaultTest {

    @Inject
    World world;

    @BeforeEach
    void someDay() {
        world.openSomeDay();
    }

    @Test
    void an_unpaid_invoice_is_in_default_sixty_days_after_its_due_date() {
        var invoice = world.covered("1234.57");
        world.pay(invoice, "234.57");
        world.open(invoice.dueDate().plusDays(59));
        world.hasAtRestExactly(invoice, "PaymentReceived");
        world.open(invoice.dueDate().plusDays(60));
        world.hasExactly(invoice, "PaymentReceived", "DefaultDeclared");
        var declared = world.events(invoice, 2).get(1);
        assertThat(declared.path("dueDate").asText())
                .isEqualTo(invoice.dueDate().toString());
        assertThat(declared.path("declaredOn").asText()).isEqualTo(world.today().toString());
        assertThat(declared.path("businessDate").asText())
                .isEqualTo(world.today().toString());
        assertThat(declared.at("/outstanding/amount").asText()).isEqualTo("1000.00");
        assertThat(declared.at("/received/amount").asText()).isEqualTo("234.57");
        world.openSomeDay();
        world.hasAtRestExactly(invoice, "PaymentReceived", "DefaultDeclared");
    }

    @Test
    void the_policy_says_how_many_days() {
        var invoice = world.submitted(World.newSupplier(), "500.00").cover(7);
        world.settle();
        world.open(invoice.dueDate().plusDays(6));
        world.hasAtRestExactly(invoice);
        world.open(invoice.dueDate().plusDays(7));
        world.hasExactly(invoice, "DefaultDeclared");
    }

    @Test
    void a_cover_that_comes_after_that_day_is_in_default_at_once() {
        var invoice = world.submitted(World.newSupplier(), "500.00");
        world.open(invoice.dueDate().plusDays(61));
        invoice.cover();
        world.hasExactly(invoice, "DefaultDeclared");
    }

    @Test
    void paid_cancelled_and_uncovered_invoices_are_never_in_default() {
        var paid = world.covered("500.00");
        var cancelled = world.covered("500.00");
        var uncovered = world.submitted(World.newSupplier(), "500.00");
        world.pay(paid, "500.00");
        cancelled.cancel();
        world.settle();
        world.open(paid.dueDate().plusDays(61));
        world.hasAtRestExactly(paid, "PaymentReceived", "ClientPaid");
        world.hasAtRestExactly(cancelled);
        world.hasAtRestExactly(uncovered);
    }

    @Test
    void a_payment_after_the_default_is_a_recovery() {
        var invoice = world.covered("1000.00");
        world.open(invoice.dueDate().plusDays(60));
        world.hasExactly(invoice, "DefaultDeclared");
        world.pay(invoice, "300.00").body("outstanding.amount", equalTo("700.00"));
        world.pay(invoice, "700.00").body("outstanding.amount", equalTo("0.00"));
        world.hasAtRestExactly(invoice, "DefaultDeclared", "PaymentReceived", "PaymentReceived", "ClientPaid");
    }

    @Test
    void a_dispute_holds_the_default_until_it_is_resolved() {
        var invoice = world.covered("1000.00");
        invoice.dispute();
        world.settle();
        world.open(invoice.dueDate().plusDays(65));
        world.hasAtRestExactly(invoice);
        invoice.resolveDispute();
        world.hasExactly(invoice, "DefaultDeclared");
    }

    @Test
    void a_payment_that_is_reversed_after_that_day_ends_in_default() {
        var invoice = world.covered("1000.00");
        var paymentId = world.pay(invoice, "1000.00").extract().<String>path("paymentId");
        world.open(invoice.dueDate().plusDays(61));
        world.hasAtRestExactly(invoice, "PaymentReceived", "ClientPaid");
        world.reverse(paymentId).statusCode(200);
        world.hasExactly(invoice, "PaymentReceived", "ClientPaid", "PaymentReversed", "DefaultDeclared");
    }

    @Test
    void a_payment_that_is_reversed_before_that_day_leaves_it_as_it_was() {
        var invoice = world.covered("1000.00");
        var paymentId = world.pay(invoice, "1000.00").extract().<String>path("paymentId");
        world.settle();
        world.reverse(paymentId).statusCode(200);
        world.hasAtRestExactly(invoice, "PaymentReceived", "ClientPaid", "PaymentReversed");
        world.open(invoice.dueDate().plusDays(60));
        world.hasExactly(invoice, "PaymentReceived", "ClientPaid", "PaymentReversed", "DefaultDeclared");
    }

    @Test
    void a_default_is_not_declared_again_after_a_reversed_recovery() {
        var invoice = world.covered("1000.00");
        world.open(invoice.dueDate().plusDays(60));
        world.hasExactly(invoice, "DefaultDeclared");
        var paymentId = world.pay(invoice, "1000.00").extract().<String>path("paymentId");
        world.reverse(paymentId).statusCode(200).body("outstanding.amount", equalTo("1000.00"));
        world.openSomeDay();
        world.hasAtRestExactly(invoice, "DefaultDeclared", "PaymentReceived", "ClientPaid", "PaymentReversed");
    }
}
