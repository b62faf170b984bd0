package io.echeance.collections.domain;

import static io.echeance.collections.domain.ReceivableSpec.POLICY;
import static io.echeance.collections.domain.ReceivableSpec.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echeance.collections.domain.PenaltyTerms.Penalties;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Late penalties to the cent. Rates: 13.15 % in 2025-H1, 12.15 % from 2025-H2 on, 13.00 % from 2026-H2 on. */
class PenaltyTermsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 15);

    private final PenaltyTerms terms = POLICY.penalties();

    @Test
    void the_golden_example_ten_thousand_for_sixty_days() {
        var penalties = terms.of(eur("10000.00"), DUE, List.of(paid("10000.00", DUE.plusDays(60))), DUE.plusDays(60));
        assertThat(penalties).isEqualTo(new Penalties(eur("199.73"), eur("40.00")));
        assertThat(penalties.total()).isEqualTo(eur("239.73"));
    }

    @Test
    void nothing_is_owed_on_the_due_date_and_one_day_of_interest_on_the_next() {
        assertThat(terms.of(eur("10000.00"), DUE, List.of(), DUE).total()).isEqualTo(eur("0.00"));
        // 10 000 × 12.15 % / 365
        assertThat(terms.of(eur("10000.00"), DUE, List.of(), DUE.plusDays(1)).interest())
                .isEqualTo(eur("3.33"));
    }

    @Test
    void each_day_bears_the_rate_of_its_half_year() {
        // 10 000 due 2025-06-20: 10 days at 13.15 % (21 to 30 June), 15 days at 12.15 %
        assertThat(terms.of(eur("10000.00"), LocalDate.of(2025, 6, 20), List.of(), LocalDate.of(2025, 7, 15))
                        .interest())
                .isEqualTo(eur("85.96"));
        // over two changes: 2025-06-30 is the last day at 13.15 %, 2026-07-01 the first at 13.00 %
        assertThat(terms.of(eur("1000.00"), LocalDate.of(2025, 6, 29), List.of(), LocalDate.of(2026, 7, 2))
                        .interest())
                .isEqualTo(eur("122.57"));
    }

    @Test
    void a_part_payment_lowers_the_debt_from_the_day_after_it() {
        // 30 days on 10 000, 30 days on 4 000
        var payments = List.of(paid("4000.00", DUE.plusDays(60)), paid("6000.00", DUE.plusDays(30)));
        assertThat(terms.of(eur("10000.00"), DUE, payments, DUE.plusDays(60)).interest())
                .isEqualTo(eur("139.81"));
    }

    @Test
    void what_was_paid_before_the_due_date_bears_none_and_what_was_paid_in_time_costs_no_indemnity() {
        var before = List.of(paid("6000.00", DUE.minusDays(3)));
        assertThat(terms.of(eur("10000.00"), DUE, before, DUE.plusDays(60)).interest())
                .isEqualTo(eur("79.89"));
        var inTime = List.of(paid("10000.00", DUE));
        assertThat(terms.of(eur("10000.00"), DUE, inTime, DUE.plusDays(60)))
                .isEqualTo(new Penalties(eur("0.00"), eur("0.00")));
    }

    @Test
    void a_rate_is_never_guessed() {
        assertThatThrownBy(() -> terms.of(eur("1.00"), LocalDate.of(2024, 1, 1), List.of(), LocalDate.of(2024, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-01-02");
    }

    @Property(tries = 500)
    void it_is_the_sum_of_the_days(
            @ForAll @IntRange(min = 1, max = 600) int days,
            @ForAll @Size(max = 4) List<@IntRange(min = -20, max = 600) Integer> paidAfter) {
        var due = LocalDate.of(2025, 5, 5);
        var payments = new ArrayList<Payment>();
        paidAfter.forEach(day -> payments.add(paid("300.00", due.plusDays(day))));
        var sum = BigDecimal.ZERO;
        for (var day = due.plusDays(1); !day.isAfter(due.plusDays(days)); day = day.plusDays(1)) {
            var today = day;
            var owed = payments.stream()
                    .filter(payment -> payment.valueDate().isBefore(today))
                    .map(payment -> payment.amount().getAmount())
                    .reduce(new BigDecimal("1000.00"), BigDecimal::subtract)
                    .max(BigDecimal.ZERO);
            sum = sum.add(owed.multiply(terms.rates().floorEntry(day).getValue()));
        }
        var expected =
                sum.divide(BigDecimal.valueOf(365), MathContext.DECIMAL128).setScale(2, RoundingMode.HALF_UP);
        assertThat(terms.of(eur("1000.00"), due, payments, due.plusDays(days))
                        .interest()
                        .getAmount())
                .isEqualByComparingTo(expected);
    }

    private static Payment paid(String amount, LocalDate day) {
        return new Payment("pay_" + day + amount, eur(amount), day, Route.PLATFORM, "B");
    }
}
