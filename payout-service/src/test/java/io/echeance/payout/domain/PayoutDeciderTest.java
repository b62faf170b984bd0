package io.echeance.payout.domain;

import static io.echeance.payout.domain.Facts.cancelled;
import static io.echeance.payout.domain.Facts.covered;
import static io.echeance.payout.domain.Facts.defaulted;
import static io.echeance.payout.domain.Facts.due;
import static io.echeance.payout.domain.Facts.eur;
import static io.echeance.payout.domain.Facts.paid;
import static io.echeance.payout.domain.Facts.received;
import static io.echeance.payout.domain.Facts.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.eventstore.decider.Decision;
import io.echeance.payout.domain.Fact.Route;
import org.junit.jupiter.api.Test;

class PayoutDeciderTest {

    private final PayoutSpec invoice = new PayoutSpec();

    @Test
    void the_advance_at_the_due_date_and_the_balance_when_the_client_pays() {
        invoice.learns(covered("1234.57"), due())
                .bankExecutes(1)
                .learns(received("1234.57", "0.00"), paid("1234.57"))
                .instructed("ADVANCE 1111.11", "BALANCE 123.46");
    }

    @Test
    void all_at_once_when_the_client_pays_before_the_due_date() {
        invoice.learns(covered("1234.57"), paid("1234.57"), due()).instructed("FULL 1234.57");
    }

    @Test
    void nothing_without_cover() {
        invoice.learns(due(), paid("1000.00")).instructed();
    }

    @Test
    void nothing_for_a_cancelled_invoice() {
        invoice.learns(covered("1000.00"), cancelled(), due(), paid("1000.00")).instructed();
    }

    @Test
    void a_share_of_each_recovery_after_the_default() {
        invoice.learns(covered("1000.00"), due(), defaulted("1000.00"))
                .learns(received("300.00", "700.00"), received("700.00", "0.00"), paid("1000.00"))
                .instructed("ADVANCE 900.00", "RECOVERY_SHARE 30.00", "RECOVERY_SHARE 70.00");
    }

    @Test
    void a_default_that_is_read_first_pays_the_advance_and_the_share_apart() {
        invoice.learns(covered("1000.00"), received("300.00", "700.00"), defaulted("700.00"), due())
                .instructed("ADVANCE 900.00", "RECOVERY_SHARE 30.00");
    }

    @Test
    void without_an_advance_there_is_none_of_nothing() {
        invoice.learns(covered(eur("1000.00"), "0.00"), due(), defaulted("1000.00"), received("300.00", "700.00"))
                .instructed("RECOVERY_SHARE 300.00");
    }

    @Test
    void the_same_facts_again_pay_nothing() {
        invoice.learns(covered("1000.00"), due(), due(), paid("1000.00"), paid("1000.00"))
                .payAgain()
                .instructed("ADVANCE 900.00", "BALANCE 100.00");
    }

    @Test
    void a_failed_payout_is_not_paid_under_another_id() {
        invoice.learns(covered("1000.00"), due())
                .bankRefuses(1)
                .learns(paid("1000.00"))
                .payAgain()
                .instructed("ADVANCE 900.00", "BALANCE 100.00");
    }

    @Test
    void a_retry_is_a_new_attempt_of_the_same_payout() {
        invoice.learns(covered("1000.00"), due()).bankRefuses(1).retry(1);
        invoice.instructed("ADVANCE 900.00", "ADVANCE 900.00");
        assertThat(invoice.payouts()).hasSize(1).first().isInstanceOf(Payout.InFlight.class);
        assertThat(invoice.payouts().getFirst().attempt()).isEqualTo(2);
        assertThat(invoice.instructions().stream().map(e -> e.endToEndId()))
                .containsExactly("019ab3c2d4e57f6a8b9c000000000000", "019ab3c2d4e57f6a8b9c000000000000-2");
    }

    @Test
    void only_a_failed_payout_is_retried() {
        invoice.learns(covered("1000.00"), due());
        assertRejected("payout-in-flight", invoice.retry(1));
        invoice.bankExecutes(1);
        assertRejected("payout-completed", invoice.retry(1));
    }

    @Test
    void a_late_answer_to_an_earlier_attempt_changes_nothing() {
        invoice.learns(covered("1000.00"), due());
        var first = invoice.payouts().getFirst();
        invoice.bankRefuses(1).retry(1);
        var late = new PayoutCommand.Complete(Facts.INVOICE, first.payoutId(), 1, "SIM1");
        assertThat(new PayoutDecider().decide(late, invoice.state())).isEqualTo(Decision.accept());
    }

    @Test
    void a_failed_payout_that_is_no_longer_owed_is_not_retried() {
        invoice.learns(covered("1000.00"), paid("1000.00"))
                .bankRefuses(1)
                .learns(reversed("pay_1", "1000.00", "1000.00"));
        assertRejected("payout-not-owed", invoice.retry(1));
    }

    @Test
    void a_retry_pays_no_more_than_is_still_owed() {
        invoice.learns(covered("1000.00"), paid("1000.00"))
                .bankRefuses(1)
                .learns(reversed("pay_1", "1000.00", "1000.00"), due())
                .retry(1);
        invoice.instructed("FULL 1000.00", "ADVANCE 900.00").learns(paid("1000.00"));
        invoice.instructed("FULL 1000.00", "ADVANCE 900.00", "BALANCE 100.00");
    }

    @Test
    void attempts_end_where_the_end_to_end_id_would_be_too_long() {
        invoice.learns(covered("1000.00"), due());
        for (int attempt = 1; attempt < 99; attempt++) {
            invoice.bankRefuses(1).retry(1);
        }
        assertThat(invoice.instructions().getLast().endToEndId()).hasSize(35);
        assertRejected("payout-attempts-exhausted", invoice.bankRefuses(1).retry(1));
    }

    @Test
    void a_bounced_payment_after_the_balance_pays_nothing_and_its_repetition_nothing_twice() {
        invoice.learns(covered("1000.00"), due(), paid("1000.00"), reversed("pay_1", "1000.00", "1000.00"))
                .learns(paid("1000.00"))
                .instructed("ADVANCE 900.00", "BALANCE 100.00");
    }

    @Test
    void what_the_client_paid_to_the_supplier_directly_is_not_paid_again() {
        invoice.learns(covered("1000.00"), due())
                .learns(received("pay_1", "1000.00", Route.SUPPLIER, "0.00"), paid("1000.00"))
                .instructed("ADVANCE 900.00");
    }

    @Test
    void a_direct_payment_before_the_due_date_lowers_the_advance() {
        invoice.learns(covered("1000.00"), received("pay_1", "300.00", Route.SUPPLIER, "700.00"), due())
                .instructed("ADVANCE 600.00")
                .learns(received("pay_2", "700.00", Route.PLATFORM, "0.00"), paid("1000.00"))
                .instructed("ADVANCE 600.00", "BALANCE 100.00");
    }

    @Test
    void a_direct_payment_that_bounces_is_owed_again() {
        invoice.learns(covered("1000.00"), received("pay_1", "300.00", Route.SUPPLIER, "700.00"), due())
                .learns(reversed("pay_1", "300.00", "1000.00"))
                .instructed("ADVANCE 600.00", "BALANCE 300.00");
    }

    private static void assertRejected(String code, Decision<PayoutEvent> decision) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Rejected.class, r -> assertThat(r.code()).isEqualTo(code));
    }
}
