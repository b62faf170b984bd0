package io.echeance.dunning.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Yearly rates of late payment by the day from which each holds (C. com. L441-10 II: the ECB's refinancing rate in force on
 * 1 January or 1 July, plus 10 points). After the last known day the last rate goes on until the next is entered.
 *
 * @param byFirstDay fractions, e.g. 0.1215
 */
public record PenaltyRates(NavigableMap<LocalDate, BigDecimal> byFirstDay) {

    public PenaltyRates(Map<LocalDate, BigDecimal> byFirstDay) {
        this(java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(byFirstDay)));
    }

    /**
     * @throws IllegalArgumentException before the first day of the table: a rate is never guessed
     */
    public BigDecimal on(LocalDate day) {
        var entry = byFirstDay.floorEntry(day);
        if (entry == null) {
            throw new IllegalArgumentException("no rate of late payment is known for " + day);
        }
        return entry.getValue();
    }

    /** Last day of the period of one rate that contains the day; {@link LocalDate#MAX} in the last period. */
    public LocalDate lastDayOfPeriod(LocalDate day) {
        var next = byFirstDay.higherKey(day);
        return next == null ? LocalDate.MAX : next.minusDays(1);
    }
}
