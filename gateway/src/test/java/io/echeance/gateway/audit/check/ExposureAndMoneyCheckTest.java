package io.echeance.gateway.audit.check;

import static io.echeance.gateway.audit.check.Chronicle.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExposureAndMoneyCheckTest {

    private final Chronicle exposure = new Chronicle(ExposureCheck::new)
            .add(
                    "supplier-policies",
                    "sup_1",
                    "PolicySigned",
                    "{'policyVersion': 1, 'defaultDebtorLimit': %s}".formatted(money("1500.00")));

    private final Chronicle cash = new Chronicle(findings -> new MoneyCheck(findings, List.of()));

    @Test
    void exposure_up_to_the_limit_holds_and_a_cent_more_does_not() {
        exposure.granted("i", "1000.00").granted("j", "500.00");
        assertThat(exposure.violations()).isEmpty();
        assertThat(exposure.granted("k", "0.01").violations())
                .containsExactly("open exposure of 1500.01 EUR above the limit of 1500.00");
    }

    @Test
    void a_paid_or_cancelled_invoice_frees_its_exposure() {
        exposure.granted("i", "1000.00")
                .paid("i", "1000.00")
                .granted("j", "1500.00")
                .of("j", "InvoiceCancelled", "{}")
                .granted("k", "1500.00");
        assertThat(exposure.violations()).isEmpty();
    }

    @Test
    void a_bounced_payment_counts_again_from_the_next_day_on() {
        exposure.granted("i", "1000.00").paid("i", "1000.00").reversed("i", "m", "1000.00", "1000.00");
        exposure.granted("j", "1000.00").on("2026-03-02").granted("k", "0.01");
        assertThat(exposure.violations()).containsExactly("open exposure of 2000.01 EUR above the limit of 1500.00");
    }

    @Test
    void a_limit_of_the_debtor_takes_the_place_of_the_policys_until_it_expires() {
        exposure.add(
                "debtor-limits",
                "732829320",
                "DebtorLimitSet",
                "{'limit': %s, 'expiresOn': '2026-03-31'}".formatted(money("5000.00")));
        exposure.granted("i", "4000.00").on("2026-04-01").granted("j", "1.00");
        assertThat(exposure.violations()).containsExactly("open exposure of 4001.00 EUR above the limit of 1500.00");
    }

    @Test
    void an_outstanding_amount_that_does_not_follow_is_found() {
        cash.submitted("i", "1000.00", "2026-03-20").received("i", "m1", "400.00", "600.00", "PLATFORM");
        cash.received("i", "m2", "100.00", "400.00", "PLATFORM").received("i", "m2", "500.00", "0.00", "PLATFORM");
        cash.paid("i", "900.00");
        assertThat(cash.violations())
                .containsExactly(
                        "it says 40000 cents are outstanding, by the payments it is 50000",
                        "the same payment is booked twice",
                        "100000 of 100000 cents were received");
    }
}
