package io.echeance.coverage.debtor.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a debtor pays its covered invoices, over all suppliers, by the facts of the log.
 *
 * @param paidOnTime      paid in full on the due date or before
 * @param paidLate        paid in full after it
 * @param daysLate        days past due of all that was paid late
 * @param recovered       paid in full after a default; of those that were paid late
 * @param open            not paid in full
 * @param overdue         of the open ones, those past due
 * @param inDefault       of the open ones, those in default
 * @param oldestOverdueOn due date of the oldest overdue one; null when none is
 */
public record PaymentBehaviour(
        long paidOnTime,
        long paidLate,
        long daysLate,
        long recovered,
        long open,
        long overdue,
        long inDefault,
        LocalDate oldestOverdueOn) {

    /** Of a debtor without covered invoices. */
    public static final PaymentBehaviour UNKNOWN = new PaymentBehaviour(0, 0, 0, 0, 0, 0, 0, null);

    private static final int DECIMALS = 1;

    public long paid() {
        return paidOnTime + paidLate;
    }

    /** Over all that was paid; what was paid on time counts 0 days. 0.0 when nothing was paid yet. */
    public BigDecimal averageDaysLate() {
        return paid() == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : BigDecimal.valueOf(daysLate).divide(BigDecimal.valueOf(paid()), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Days past due of the oldest overdue invoice; 0 when none is. */
    public long oldestDaysOverdue(LocalDate today) {
        return oldestOverdueOn == null ? 0 : ChronoUnit.DAYS.between(oldestOverdueOn, today);
    }
}
