package io.echeance.coverage.debtor.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * From a behaviour to its grade. Averages are days late over all that was paid; both ends are allowed.
 *
 * @param leastPaid        invoices that must be paid before a good grade is given
 * @param mostA            average of an A
 * @param mostB            average of a B
 * @param mostC            average of a C
 * @param mostOverdue      days past due of the oldest overdue invoice of a C or better
 * @param stopOfCoverAfter days past due after which nothing new is covered
 */
public record GradeScale(
        int leastPaid, BigDecimal mostA, BigDecimal mostB, BigDecimal mostC, int mostOverdue, int stopOfCoverAfter) {

    public Grade of(PaymentBehaviour behaviour, LocalDate today) {
        var overdue = behaviour.oldestDaysOverdue(today);
        if (behaviour.inDefault() > 0 || overdue > stopOfCoverAfter) {
            return Grade.E;
        }
        if (overdue > mostOverdue) {
            return Grade.D;
        }
        return behaviour.paid() < leastPaid ? Grade.UNRATED : byAverage(behaviour.averageDaysLate());
    }

    private Grade byAverage(BigDecimal daysLate) {
        if (daysLate.compareTo(mostA) <= 0) {
            return Grade.A;
        }
        if (daysLate.compareTo(mostB) <= 0) {
            return Grade.B;
        }
        return daysLate.compareTo(mostC) <= 0 ? Grade.C : Grade.D;
    }
}
