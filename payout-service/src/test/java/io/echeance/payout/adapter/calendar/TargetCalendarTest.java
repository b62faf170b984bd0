package io.echeance.payout.adapter.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetCalendarTest {

    @ParameterizedTest(name = "{0} → {1} ({2})")
    @CsvSource({
        "2026-11-24, 2026-11-24, a Tuesday",
        "2026-11-28, 2026-11-30, a Saturday",
        "2026-11-29, 2026-11-30, a Sunday",
        "2027-01-01, 2027-01-04, New Year before a weekend",
        "2026-04-03, 2026-04-07, Good Friday to Easter Monday",
        "2026-04-06, 2026-04-07, Easter Monday",
        "2026-05-01, 2026-05-04, Labour Day before a weekend",
        "2025-12-25, 2025-12-29, both days of Christmas before a weekend",
        "2026-07-14, 2026-07-14, a French holiday on which TARGET is open",
        "2017-12-13, 2017-12-13, a Wednesday of the past",
    })
    void money_moves_on_the_day_or_the_next_on_which_TARGET_is_open(LocalDate day, LocalDate execution, String why) {
        assertThat(new TargetCalendar().executionDay(day)).as(why).isEqualTo(execution);
    }
}
