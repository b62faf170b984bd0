package io.echeance.coverage.decision.domain;

import io.echeance.coverage.policy.domain.Terms;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The longest term of payment (C. com. L441-10, I): a number of days from the issue date, or "45 days end of month",
 * which may be counted in two ways. The later of the three days is the last one allowed.
 */
final class PaymentTerm {

    private PaymentTerm() {}

    static LocalDate lastDueDate(LocalDate issueDate, Terms terms) {
        var last = issueDate.plusDays(terms.maxTermDays());
        if (terms.endOfMonthDays() > 0) {
            last = later(last, daysThenEndOfMonth(issueDate, terms.endOfMonthDays()));
            last = later(last, endOfMonthThenDays(issueDate, terms.endOfMonthDays()));
        }
        return last;
    }

    /** 15 Jan 2026 + 45 days = 1 Mar, end of that month: 31 Mar. */
    static LocalDate daysThenEndOfMonth(LocalDate issueDate, int days) {
        return issueDate.plusDays(days).with(TemporalAdjusters.lastDayOfMonth());
    }

    /** 15 Jan 2026, end of that month = 31 Jan, + 45 days: 17 Mar. */
    static LocalDate endOfMonthThenDays(LocalDate issueDate, int days) {
        return issueDate.with(TemporalAdjusters.lastDayOfMonth()).plusDays(days);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
