package io.echeance.coverage.decision.domain;

import static io.echeance.coverage.decision.domain.Given.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.coverage.policy.domain.Terms;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C. com. L441-10: 60 days, or 45 days end of month by either count. */
class PaymentTermTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 15);

    @Test
    void bothEndOfMonthCountsOf15January2026() {
        assertThat(PaymentTerm.daysThenEndOfMonth(ISSUED, 45)).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(PaymentTerm.endOfMonthThenDays(ISSUED, 45)).isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @ParameterizedTest(name = "{0}: last day {1}")
    @CsvSource({
        "2026-01-15, 2026-03-31, the days first then the end of the month",
        "2026-01-01, 2026-03-17, the end of the month first then the days",
        "2026-02-28, 2026-04-30, both 60 days and an end of month",
        "2026-07-02, 2026-09-14, the end of the month first then the days",
        "2024-01-16, 2024-03-31, a leap year",
        "2026-12-31, 2027-03-01, sixty days are the longest"
    })
    void theLatestOfTheThreeCountsIsAllowed(LocalDate issued, LocalDate last, String why) {
        assertThat(PaymentTerm.lastDueDate(issued, TERMS)).as(why).isEqualTo(last);
    }

    @Test
    void aPolicyWithoutAnEndOfMonthCountHasDaysOnly() {
        assertThat(PaymentTerm.lastDueDate(ISSUED, withEndOfMonthDays(0))).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    private static Terms withEndOfMonthDays(int days) {
        return new Terms(
                TERMS.coverageRate(),
                TERMS.dunningDays(),
                TERMS.premiumRate(),
                TERMS.premiumTaxRate(),
                TERMS.maxTermDays(),
                days,
                TERMS.minDaysBeforeDue(),
                TERMS.maxDaysSinceIssue(),
                TERMS.stopOfCoverAfterDays(),
                TERMS.minAmount(),
                TERMS.autoLimit(),
                TERMS.defaultDebtorLimit());
    }
}
