package io.echeance.collections.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * What a late client owes on top (C. com. L441-10): simple interest on the outstanding gross amount for each day after the due
 * date, the day of payment included, at the yearly rate in force on that day (ECB refinancing rate plus 10 points, dated by half-year),
 * and a fixed indemnity per invoice (D441-5). Rounded once, half up to the cent.
 *
 * @param rates      yearly rates, e.g. 0.1215, by the first day on which they hold; the last one goes on
 * @param daysInYear 365
 * @param indemnity  per invoice that was paid late, e.g. 40.00
 */
public record PenaltyTerms(NavigableMap<LocalDate, BigDecimal> rates, int daysInYear, Money indemnity) {

    /** Interest and indemnity of an invoice up to a day; both zero when it was not late. */
    public record Penalties(Money interest, Money indemnity) {

        public Money total() {
            return interest.plus(indemnity);
        }
    }

    public PenaltyTerms {
        rates = new TreeMap<>(rates);
    }

    /**
     * @param payments those that stand, in any order
     * @param asOf     last day that counts: of the last payment, or a day on which nothing was paid yet
     * @throws IllegalArgumentException for a day before the first rate: a rate is never guessed
     */
    public Penalties of(Money gross, LocalDate dueDate, Collection<Payment> payments, LocalDate asOf) {
        var none = Money.zero(gross.getCurrencyUnit());
        if (!asOf.isAfter(dueDate)) {
            return new Penalties(none, none);
        }
        var paid = byDay(payments);
        var weighted = BigDecimal.ZERO;
        var owedSomething = false;
        var from = dueDate;
        for (var to : changes(dueDate, paid, asOf)) {
            var owed = owedAfter(from, gross, paid);
            owedSomething |= owed.signum() > 0;
            weighted = weighted.add(owed.multiply(rateOn(from.plusDays(1)))
                    .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to))));
            from = to;
        }
        var interest = weighted.divide(BigDecimal.valueOf(daysInYear), MathContext.DECIMAL128);
        return new Penalties(
                Money.of(gross.getCurrencyUnit(), interest, RoundingMode.HALF_UP), owedSomething ? indemnity : none);
    }

    /** Last days of the stretches in which neither the debt nor the rate changes, up to the last day that counts. */
    private NavigableSet<LocalDate> changes(LocalDate dueDate, Map<LocalDate, BigDecimal> paid, LocalDate asOf) {
        var days = new TreeSet<>(paid.keySet());
        rates.tailMap(dueDate, false).keySet().forEach(firstDay -> days.add(firstDay.minusDays(1)));
        days.add(asOf);
        return days.subSet(dueDate, false, asOf, true);
    }

    private static NavigableMap<LocalDate, BigDecimal> byDay(Collection<Payment> payments) {
        var paid = new TreeMap<LocalDate, BigDecimal>();
        payments.forEach(
                payment -> paid.merge(payment.valueDate(), payment.amount().getAmount(), BigDecimal::add));
        return paid;
    }

    /** The debt bears interest from the day after a payment without it. */
    private static BigDecimal owedAfter(LocalDate day, Money gross, NavigableMap<LocalDate, BigDecimal> paid) {
        var sum = paid.headMap(day, true).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return gross.getAmount().subtract(sum).max(BigDecimal.ZERO);
    }

    private BigDecimal rateOn(LocalDate day) {
        var rate = rates.floorEntry(day);
        if (rate == null) {
            throw new IllegalArgumentException("no rate of late payment is known for " + day);
        }
        return rate.getValue();
    }
}
