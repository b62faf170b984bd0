package io.echeance.dunning.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LatePenaltiesTest {

    private static final LatePenalties PENALTIES = new LatePenalties(
            new PenaltyRates(Map.of(
                    day("2016-07-01"), new BigDecimal("0.1000"),
                    day("2024-07-01"), new BigDecimal("0.1425"),
                    day("2025-01-01"), new BigDecimal("0.1315"),
                    day("2025-07-01"), new BigDecimal("0.1215"),
                    day("2026-01-01"), new BigDecimal("0.1215"))),
            365,
            Money.parse("EUR 40.00"));

    @Test
    void theGoldenExample() {
        var penalties = of("10000.00", "2026-01-15", List.of(), "2026-03-16");
        assertThat(penalties).isEqualTo(new Penalties(eur("199.73"), eur("40.00")));
        assertThat(penalties.total()).isEqualTo(eur("239.73"));
    }

    @Test
    void nothingIsOwedUpToTheDueDate() {
        assertThat(of("10000.00", "2026-01-15", List.of(), "2026-01-15").total())
                .isEqualTo(eur("0.00"));
    }

    @Test
    void theFirstDayIsTheDayAfterTheDueDate() {
        // 10000 × 12.15 % / 365 = 3.3288
        assertThat(of("10000.00", "2026-01-15", List.of(), "2026-01-16").interest())
                .isEqualTo(eur("3.33"));
    }

    @Test
    void eachDayCountsAtTheRateOfItsHalfYear() {
        // 16 to 31 December 2024 at 14.25 %, 1 to 15 January 2025 at 13.15 %: 62.4658 + 54.0411
        assertThat(of("10000.00", "2024-12-15", List.of(), "2025-01-15").interest())
                .isEqualTo(eur("116.51"));
    }

    @Test
    void aPartialPaymentStopsInterestOnItsPartFromTheNextDay() {
        // 10 days on 10000 and 50 days on 4000, at 12.15 %: 33.2877 + 66.5753
        var paid = List.of(payment("6000.00", "2026-01-25"));
        assertThat(of("10000.00", "2026-01-15", paid, "2026-03-16").interest()).isEqualTo(eur("99.86"));
    }

    @Test
    void aPaymentBeforeTheDueDateLeavesLessToBearInterest() {
        var paid = List.of(payment("5000.00", "2026-01-10"));
        assertThat(of("10000.00", "2026-01-15", paid, "2026-03-16").interest()).isEqualTo(eur("99.86"));
    }

    @Test
    void thePenaltyOf2017IsTenPercent() {
        // 470.15 × 10 % × 15 / 365 = 1.9321
        assertThat(of("470.15", "2017-12-13", List.of(), "2017-12-28").interest())
                .isEqualTo(eur("1.93"));
    }

    @Test
    void afterTheTableTheLastRateGoesOn() {
        assertThat(of("10000.00", "2027-01-15", List.of(), "2027-03-16").interest())
                .isEqualTo(eur("199.73"));
    }

    @Test
    void aRateIsNeverGuessedBeforeTheTable() {
        assertThatIllegalArgumentException().isThrownBy(() -> of("100.00", "2010-01-15", List.of(), "2010-03-16"));
    }

    private static Penalties of(String gross, String dueDate, List<Payment> payments, String asOf) {
        return PENALTIES.of(eur(gross), day(dueDate), payments, day(asOf));
    }

    private static Payment payment(String amount, String valueDate) {
        return new Payment("pay_1", eur(amount), day(valueDate));
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
