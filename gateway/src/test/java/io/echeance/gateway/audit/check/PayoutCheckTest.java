package io.echeance.gateway.audit.check;

import static io.echeance.gateway.audit.check.Chronicle.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PayoutCheckTest {

    private final Chronicle log = new Chronicle(findings -> new PayoutCheck(findings, Instant.MAX))
            .on("2026-03-02")
            .submitted("i", "1234.57", "2026-03-02");

    @Test
    void advance_and_balance_are_the_entitlement_to_the_cent() {
        log.granted("i", "1234.57")
                .due("i")
                .instructed("i", "p1", "ADVANCE", "1111.11")
                .completed("i", "p1", "1111.11")
                .received("i", "m1", "1234.57", "0.00", "PLATFORM")
                .paid("i", "1234.57")
                .instructed("i", "p2", "BALANCE", "123.46");
        assertThat(log.violations()).isEmpty();
    }

    @Test
    void a_cent_too_much_or_too_little_is_found() {
        log.granted("i", "1234.57").due("i").instructed("i", "p1", "ADVANCE", "1111.12");
        log.granted("j", "1234.57").due("j").instructed("j", "p2", "ADVANCE", "1111.10");
        assertThat(log.violations())
                .containsExactlyInAnyOrder(
                        "payouts of 1111.12, and 1111.11 is owed", "payouts of 1111.10, and 1111.11 is owed");
    }

    @Test
    void a_payout_that_is_missing_is_found() {
        assertThat(log.granted("i", "1000.00").due("i").violations())
                .containsExactly("payouts of 0, and 900.00 is owed");
    }

    @Test
    void a_payout_without_cover_before_the_due_date_or_twice_is_found() {
        log.instructed("x", "p0", "ADVANCE", "1.00");
        log.granted("i", "1000.00").instructed("i", "p1", "ADVANCE", "900.00").due("i");
        log.instructed("i", "p2", "ADVANCE", "900.00");
        assertThat(log.violations())
                .contains(
                        "a payout without cover",
                        "a payout before the due date of an unpaid invoice",
                        "a second advance",
                        "payouts of 1800.00, and 900.00 is owed");
    }

    @Test
    void a_failed_payout_that_is_retried_counts_once() {
        log.granted("i", "1000.00")
                .due("i")
                .instructed("i", "p1", "ADVANCE", "900.00")
                .failed("i", "p1", "900.00")
                .instructed("i", "p1", "ADVANCE", "900.00")
                .completed("i", "p1", "900.00");
        assertThat(log.violations()).isEmpty();
    }

    private Chronicle advancedAndThenPaidDirectly() {
        return log.granted("i", "1000.00")
                .due("i")
                .instructed("i", "p1", "ADVANCE", "900.00")
                .received("i", "m1", "1000.00", "0.00", "SUPPLIER")
                .paid("i", "1000.00");
    }

    @Test
    void what_the_client_paid_to_the_supplier_itself_is_a_debt_or_not_paid_out_at_all() {
        advancedAndThenPaidDirectly().debt("i", "900.00");
        log.granted("j", "1000.00")
                .received("j", "m2", "1000.00", "0.00", "SUPPLIER")
                .paid("j", "1000.00");
        assertThat(log.violations()).isEmpty();
    }

    @Test
    void a_debt_is_set_off_against_what_another_invoice_brings() {
        advancedAndThenPaidDirectly()
                .debt("i", "900.00")
                .of("i", "DebtSetOff", "{'amount': %s, 'debt': %s}".formatted(money("400.00"), money("500.00")));
        log.granted("j", "500.00")
                .due("j")
                .of("j", "PayoutSetOff", "{'amount': %s}".formatted(money("400.00")))
                .instructed("j", "p2", "ADVANCE", "50.00");
        assertThat(log.violations()).isEmpty();
    }

    @Test
    void a_debt_that_is_not_told_is_found() {
        advancedAndThenPaidDirectly();
        assertThat(log.violations()).containsExactly("payouts of 900.00, and 0.00 is owed");
    }

    @Test
    void a_default_adds_the_share_of_what_was_recovered() {
        log.granted("i", "1000.00")
                .due("i")
                .instructed("i", "p1", "ADVANCE", "900.00")
                .of("i", "DefaultDeclared", "{}")
                .received("i", "m1", "200.00", "800.00", "PLATFORM")
                .instructed("i", "p2", "RECOVERY_SHARE", "20.00");
        assertThat(log.violations()).isEmpty();
    }

    @Test
    void a_payment_that_bounces_leaves_the_supplier_with_a_debt() {
        log.granted("i", "1000.00")
                .received("i", "m1", "1000.00", "0.00", "PLATFORM")
                .paid("i", "1000.00")
                .instructed("i", "p1", "FULL", "1000.00")
                .reversed("i", "m1", "1000.00", "1000.00")
                .due("i")
                .debt("i", "100.00");
        assertThat(log.violations()).isEmpty();
    }

    @Test
    void a_payout_that_is_never_executed_is_found() {
        log.granted("i", "1000.00")
                .due("i")
                .instructed("i", "p1", "ADVANCE", "900.00")
                .on("2026-03-20");
        assertThat(log.violations()).containsExactly("payout p1 of 2026-03-02 was never executed");
    }

    @Test
    void facts_that_are_still_under_way_are_not_judged() {
        var live = new Chronicle(findings -> new PayoutCheck(findings, Instant.parse("2026-03-01T08:00:02Z")));
        assertThat(live.granted("i", "1000.00").due("i").due("i").violations()).isEmpty();
    }
}
