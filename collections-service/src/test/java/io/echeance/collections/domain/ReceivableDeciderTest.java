package io.echeance.collections.domain;

import static io.echeance.collections.domain.ReceivableSpec.DEFAULT_DAY;
import static io.echeance.collections.domain.ReceivableSpec.DISPUTED;
import static io.echeance.collections.domain.ReceivableSpec.defaulted;
import static io.echeance.collections.domain.ReceivableSpec.given;
import static io.echeance.collections.domain.ReceivableSpec.paid;
import static io.echeance.collections.domain.ReceivableSpec.received;
import static io.echeance.collections.domain.ReceivableSpec.reversed;

import org.junit.jupiter.api.Test;

class ReceivableDeciderTest {

    @Test
    void a_payment_in_full_completes_the_invoice() {
        given().whenPaid("a", "1000.00").then(received("a", "1000.00", "0.00"), paid("1000.00"));
    }

    @Test
    void a_partial_payment_leaves_the_rest_outstanding() {
        given().whenPaid("a", "400.00").then(received("a", "400.00", "600.00"));
    }

    @Test
    void partial_payments_add_up() {
        given(received("a", "400.00", "600.00"))
                .whenPaid("b", "600.00")
                .then(received("b", "600.00", "0.00"), paid("1000.00"));
    }

    @Test
    void one_cent_less_is_not_paid() {
        given().whenPaid("a", "999.99").then(received("a", "999.99", "0.01"));
    }

    @Test
    void what_is_paid_too_much_does_not_make_outstanding_negative() {
        given().whenPaid("a", "1200.00").then(received("a", "1200.00", "0.00"), paid("1200.00"));
    }

    @Test
    void a_payment_on_a_paid_invoice_is_received_and_the_client_has_not_paid_again() {
        given(received("a", "1000.00", "0.00"), paid("1000.00"))
                .whenPaid("b", "5.00")
                .then(received("b", "5.00", "0.00"));
    }

    @Test
    void an_uncovered_invoice_takes_no_payment() {
        given().and(new Cover.NotCovered()).whenPaid("a", "1.00").thenRefused("invoice-not-covered");
    }

    @Test
    void a_cancelled_invoice_takes_no_payment() {
        given().and(new Cover.Cancelled()).whenPaid("a", "1.00").thenRefused("invoice-cancelled");
    }

    @Test
    void a_reversal_makes_outstanding_grow_again() {
        given(received("a", "1000.00", "0.00"), paid("1000.00"))
                .whenReversed("a")
                .then(reversed("a", "1000.00", "1000.00"));
    }

    @Test
    void a_reversal_takes_credit_first() {
        given(received("a", "1000.00", "0.00"), paid("1000.00"), received("b", "300.00", "0.00"))
                .whenReversed("a")
                .then(reversed("a", "1000.00", "700.00"));
    }

    @Test
    void a_reversal_of_credit_leaves_the_invoice_paid() {
        given(received("a", "1000.00", "0.00"), paid("1000.00"), received("b", "300.00", "0.00"))
                .whenReversed("b")
                .then(reversed("b", "300.00", "0.00"));
    }

    @Test
    void a_payment_is_reversed_once() {
        given(received("a", "1.00", "999.00"), reversed("a", "1.00", "1000.00"))
                .whenReversed("a")
                .thenRefused("payment-already-reversed");
    }

    @Test
    void a_payment_of_another_invoice_is_not_reversed_here() {
        given().whenReversed("a").thenRefused("payment-unknown");
    }

    @Test
    void after_a_reversal_the_client_can_complete_again() {
        given(received("a", "1000.00", "0.00"), paid("1000.00"), reversed("a", "1000.00", "1000.00"))
                .whenPaid("b", "1000.00")
                .then(received("b", "1000.00", "0.00"), paid("1000.00"));
    }

    @Test
    void unpaid_after_the_dunning_days_is_a_default() {
        given().whenDefaultIsDue(DEFAULT_DAY).then(defaulted(DEFAULT_DAY, "1000.00", "0.00"));
    }

    @Test
    void a_default_tells_what_was_received_before() {
        given(received("a", "400.00", "600.00"))
                .whenDefaultIsDue(DEFAULT_DAY.plusDays(3))
                .then(defaulted(DEFAULT_DAY.plusDays(3), "600.00", "400.00"));
    }

    @Test
    void a_day_before_it_is_no_default() {
        given().whenDefaultIsDue(DEFAULT_DAY.minusDays(1)).then();
    }

    @Test
    void a_default_is_declared_once() {
        given(defaulted(DEFAULT_DAY, "1000.00", "0.00"))
                .whenDefaultIsDue(DEFAULT_DAY.plusDays(1))
                .then();
    }

    @Test
    void a_default_is_declared_once_also_after_recovery_and_reversal() {
        given(
                        defaulted(DEFAULT_DAY, "1000.00", "0.00"),
                        received("a", "1000.00", "0.00"),
                        paid("1000.00"),
                        reversed("a", "1000.00", "1000.00"))
                .whenDefaultIsDue(DEFAULT_DAY.plusDays(9))
                .then();
    }

    @Test
    void a_payment_that_was_first_leaves_no_default() {
        given(received("a", "1000.00", "0.00"), paid("1000.00"))
                .whenDefaultIsDue(DEFAULT_DAY)
                .then();
    }

    @Test
    void a_cancelled_uncovered_or_disputed_invoice_is_never_in_default() {
        given().and(new Cover.Cancelled()).whenDefaultIsDue(DEFAULT_DAY).then();
        given().and(new Cover.NotCovered()).whenDefaultIsDue(DEFAULT_DAY).then();
        given().and(DISPUTED).whenDefaultIsDue(DEFAULT_DAY).then();
    }

    @Test
    void a_payment_after_the_default_is_a_recovery() {
        given(defaulted(DEFAULT_DAY, "1000.00", "0.00")).whenPaid("a", "10.00").then(received("a", "10.00", "990.00"));
    }

    @Test
    void a_full_recovery_completes_the_invoice() {
        given(defaulted(DEFAULT_DAY, "1000.00", "0.00"), received("a", "10.00", "990.00"))
                .whenPaid("b", "990.00")
                .then(received("b", "990.00", "0.00"), paid("1000.00"));
    }

    @Test
    void a_disputed_invoice_can_be_paid() {
        given().and(DISPUTED).whenPaid("a", "1000.00").then(received("a", "1000.00", "0.00"), paid("1000.00"));
    }
}
