package io.echeance.dunning.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * Late penalties of C. com. L441-10: simple interest on what is outstanding, day by day, from the day after the due date, each
 * day at the rate in force, plus a fixed indemnity. The day on which money arrives still counts for it. Rounded once, at
 * the end, half up to the cent.
 *
 * @param daysInYear 365
 * @param indemnity  per invoice
 */
public record LatePenalties(PenaltyRates rates, int daysInYear, Money indemnity) {

    /**
     * @param gross    what was owed on the due date
     * @param payments not reversed ones, in any order
     * @param asOf     last day that counts
     */
    public Penalties of(Money gross, LocalDate dueDate, List<Payment> payments, LocalDate asOf) {
        if (!asOf.isAfter(dueDate)) {
            return new Penalties(Money.zero(gross.getCurrencyUnit()), Money.zero(gross.getCurrencyUnit()));
        }
        var yearly = BigDecimal.ZERO;
        var from = dueDate.plusDays(1);
        for (var until : lastDaysOfPeriods(from, payments, asOf)) {
            yearly = yearly.add(outstandingOn(from, gross, payments)
                    .multiply(rates.on(from))
                    .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until) + 1)));
            from = until.plusDays(1);
        }
        var interest = yearly.divide(BigDecimal.valueOf(daysInYear), MathContext.DECIMAL128);
        return new Penalties(Money.of(gross.getCurrencyUnit(), interest, RoundingMode.HALF_UP), indemnity);
    }

    /** Within a period neither the rate nor the outstanding amount changes. */
    private TreeSet<LocalDate> lastDaysOfPeriods(LocalDate from, List<Payment> payments, LocalDate asOf) {
        var ends = new TreeSet<LocalDate>();
        payments.stream().map(Payment::valueDate).forEach(ends::add);
        for (var end = rates.lastDayOfPeriod(from); end.isBefore(asOf); end = rates.lastDayOfPeriod(end.plusDays(1))) {
            ends.add(end);
        }
        ends.add(asOf);
        return new TreeSet<>(ends.subSet(from, true, asOf, true));
    }

    private static BigDecimal outstandingOn(LocalDate day, Money gross, List<Payment> payments) {
        return payments.stream()
                .filter(payment -> payment.valueDate().isBefore(day))
                .map(payment -> payment.amount().getAmount())
                .reduce(gross.getAmount(), BigDecimal::subtract)
                .max(BigDecimal.ZERO);
    }
}
