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

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementTest {

    @ParameterizedTest
    @CsvSource({
        "1000.00, 900.00, 100.00",
        "1234.57, 1111.11, 123.46",
        "300.05, 270.05, 30.00",
        "470.15, 423.14, 47.01",
    })
    void the_advance_is_rounded_half_up_and_the_rest_is_what_it_leaves(String gross, String advance, String retained) {
        var cover = Facts.of(covered(gross)).cover();
        assertThat(cover.advance()).isEqualTo(eur(advance));
        assertThat(cover.retained()).isEqualTo(eur(retained));
    }

    @Test
    void nothing_without_cover_whatever_else_is_known() {
        assertThat(Entitlement.of(Facts.of(due(), received("500.00", "500.00"), paid("1000.00"), defaulted("0.00"))))
                .isEmpty();
    }

    @Test
    void nothing_while_neither_due_nor_paid() {
        assertEntitled("0.00", covered("1000.00"));
        assertEntitled("0.00", covered("1000.00"), received("400.00", "600.00"));
    }

    @Test
    void nothing_when_cancelled() {
        assertEntitled("0.00", covered("1000.00"), cancelled());
        assertEntitled("0.00", covered("1000.00"), due(), cancelled());
    }

    @Test
    void all_when_paid_before_or_after_the_due_date() {
        assertEntitled("1234.57", covered("1234.57"), paid("1234.57"));
        assertEntitled("1234.57", covered("1234.57"), due(), paid("1234.57"));
    }

    @Test
    void the_advance_at_the_due_date_whatever_was_paid_in_part() {
        assertEntitled("1111.11", covered("1234.57"), due());
        assertEntitled("1111.11", covered("1234.57"), due(), received("1000.00", "234.57"));
    }

    @Test
    void advance_and_share_of_what_was_recovered_in_default() {
        assertEntitled("1111.11", covered("1234.57"), due(), defaulted("1234.57"));
        assertEntitled("1141.11", covered("1234.57"), due(), defaulted("1234.57"), received("300.00", "934.57"));
        assertEntitled("1141.11", covered("1234.57"), due(), received("300.00", "934.57"), defaulted("934.57"));
    }

    @Test
    void never_more_than_all_though_both_parts_are_rounded_up() {
        // 270.045 and 30.005 both go up: together they would be a cent too much.
        assertEntitled("300.05", covered("300.05"), due(), defaulted("300.05"), received("300.05", "0.00"));
    }

    @Test
    void over_payment_does_not_raise_the_entitlement() {
        assertEntitled("1000.00", covered("1000.00"), due(), received("1100.00", "0.00"), paid("1100.00"));
    }

    @Test
    void a_bounced_payment_takes_the_entitlement_back() {
        assertEntitled("900.00", covered("1000.00"), due(), paid("1000.00"), reversed("pay_1", "1000.00", "1000.00"));
        assertEntitled("0.00", covered("1000.00"), paid("1000.00"), reversed("pay_1", "1000.00", "1000.00"));
    }

    @Test
    void a_bounced_over_payment_leaves_the_invoice_paid() {
        assertEntitled("1000.00", covered("1000.00"), due(), paid("1100.00"), reversed("pay_2", "100.00", "0.00"));
    }

    @Test
    void the_rate_is_the_policys() {
        assertThat(Entitlement.of(Facts.of(covered(eur("1000.00"), "0.855"), due())))
                .contains(eur("855.00"));
    }

    /** Every amount from 300.00 to 10,300.00, a million of them: no cent is made or lost. */
    @Test
    void both_parts_of_a_million_amounts_add_up() {
        var rate = new BigDecimal("0.90");
        for (long cents = 30_000; cents < 1_030_000; cents++) {
            var gross = Money.ofMinor(CurrencyUnit.EUR, cents);
            var cover = new Cover("sup_a1b2", gross, rate);
            if (!cover.advance().plus(cover.retained()).equals(gross)
                    || cover.advance().getAmountMinorLong() != (cents * 9 + 5) / 10) {
                throw new AssertionError(gross + " is split into " + cover.advance() + " and " + cover.retained());
            }
        }
    }

    private static void assertEntitled(String amount, Fact... facts) {
        assertThat(Entitlement.of(Facts.of(facts))).contains(eur(amount));
    }
}
