package io.echeance.coverage.debtor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grades, each number from both sides. */
class GradeScaleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final GradeScale SCALE =
            new GradeScale(3, new BigDecimal("2.0"), new BigDecimal("8.0"), new BigDecimal("20.0"), 15, 45);

    @ParameterizedTest(name = "{0} on time, {1} late by {2} days in all: {3}")
    @CsvSource({
        "10, 0, 0, A",
        "8, 2, 20, A",
        "8, 2, 21, B",
        "0, 10, 80, B",
        "0, 10, 81, C",
        "0, 10, 200, C",
        "0, 10, 201, D",
        "2, 0, 0, UNRATED",
        "3, 0, 0, A"
    })
    void byTheAverageOfDaysLate(long onTime, long late, long days, Grade grade) {
        assertThat(SCALE.of(paid(onTime, late, days, 0, null), TODAY)).isEqualTo(grade);
    }

    @ParameterizedTest(name = "overdue for {0} days: {1}")
    @CsvSource({"1, A", "15, A", "16, D", "45, D", "46, E"})
    void byWhatIsOverdueNow(int days, Grade grade) {
        assertThat(SCALE.of(paid(10, 0, 0, 0, TODAY.minusDays(days)), TODAY)).isEqualTo(grade);
    }

    @Test
    void aDefaultIsTheWorstEvenOfADebtorWithoutHistory() {
        assertThat(SCALE.of(paid(0, 0, 0, 1, null), TODAY)).isEqualTo(Grade.E);
        assertThat(SCALE.of(PaymentBehaviour.UNKNOWN, TODAY)).isEqualTo(Grade.UNRATED);
    }

    @Test
    void theAverageIsOverAllThatWasPaidAndRoundedHalfUp() {
        assertThat(paid(3, 1, 1, 0, null).averageDaysLate()).isEqualTo("0.3");
        assertThat(PaymentBehaviour.UNKNOWN.averageDaysLate()).isEqualTo("0.0");
    }

    private static PaymentBehaviour paid(long onTime, long late, long days, long inDefault, LocalDate oldestOverdue) {
        return new PaymentBehaviour(
                onTime, late, days, 0, inDefault, oldestOverdue == null ? 0 : 1, inDefault, oldestOverdue);
    }
}
