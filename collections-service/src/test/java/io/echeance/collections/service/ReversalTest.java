package io.echeance.collections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money is taken back. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "collections"))
class ReversalTest {

    @Inject
    World world;

    private Invoice invoice;
    private String paymentId;

    @BeforeEach
    void aPaidInvoice() {
        world.openSomeDay();
        invoice = world.covered("1000.00");
        paymentId = world.pay(invoice, "1000.00").extract().path("paymentId");
    }

    @Test
    void outstanding_grows_again() {
        world.reverse(paymentId)
                .statusCode(200)
                .body("paymentId", equalTo(paymentId))
                .body("status", equalTo("REVERSED"))
                .body("reversalReason", equalTo("Direct debit bounced"))
                .body("outstanding", equalTo(World.euros("1000.00")));
        var reversed = world.events(invoice, 3).get(2);
        assertThat(reversed.path("type").asText()).isEqualTo("PaymentReversed");
        assertThat(reversed.path("reason").asText()).isEqualTo("Direct debit bounced");
        assertThat(reversed.at("/amount/amount").asText()).isEqualTo("1000.00");
        assertThat(reversed.at("/outstanding/amount").asText()).isEqualTo("1000.00");
        Tokens.as("ops")
                .get("/v1/payments/" + paymentId)
                .then()
                .statusCode(200)
                .body("status", equalTo("REVERSED"))
                .body("outstanding.amount", equalTo("1000.00"));
    }

    @Test
    void the_client_can_pay_again() {
        world.reverse(paymentId).statusCode(200);
        world.pay(invoice, "1000.00");
        world.hasAtRestExactly(
                invoice, "PaymentReceived", "ClientPaid", "PaymentReversed", "PaymentReceived", "ClientPaid");
    }

    @Test
    void a_payment_is_reversed_once() {
        world.reverse(paymentId).statusCode(200);
        world.reverse(paymentId)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/payment-already-reversed"));
        world.hasAtRestExactly(invoice, "PaymentReceived", "ClientPaid", "PaymentReversed");
    }

    @Test
    void the_bank_reference_of_a_reversed_payment_stays_known() {
        var payment = world.payment(invoice, "5.00");
        var id = world.post(payment).statusCode(201).extract().<String>path("paymentId");
        world.reverse(id).statusCode(200);
        world.post(payment).statusCode(200).body("paymentId", equalTo(id)).body("status", equalTo("REVERSED"));
    }

    @Test
    void an_unknown_payment_is_not_found() {
        world.reverse("pay_" + UUID.randomUUID()).statusCode(404);
        world.reverse("pay_%00").statusCode(404);
    }
}
