package io.echeance.coverage.policy.domain;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * The numbers of a policy. Each supplier has its own, and they are in the event that signed them.
 *
 * @param coverageRate         part of the gross amount that is advanced, e.g. 0.90
 * @param dunningDays          days after the due date until the default
 * @param premiumRate          premium as a part of the gross amount
 * @param premiumTaxRate       insurance tax as a part of the premium
 * @param maxTermDays          longest term of payment, in days from the issue date (C. com. L441-10)
 * @param endOfMonthDays       days of the end-of-month count that saves a longer term (C. com. L441-10); 0: no such count
 * @param minDaysBeforeDue     days that must be left until the due date at submission
 * @param maxDaysSinceIssue    oldest invoice that can be submitted, in days from its issue date
 * @param stopOfCoverAfterDays an unpaid invoice of the debtor more days past due than this stops new cover on it
 * @param minAmount            smallest gross amount
 * @param autoLimit            above this gross amount a person decides
 * @param defaultDebtorLimit   limit of a debtor for whom none is set
 */
public record Terms(
        BigDecimal coverageRate,
        int dunningDays,
        BigDecimal premiumRate,
        BigDecimal premiumTaxRate,
        int maxTermDays,
        int endOfMonthDays,
        int minDaysBeforeDue,
        int maxDaysSinceIssue,
        int stopOfCoverAfterDays,
        Money minAmount,
        Money autoLimit,
        Money defaultDebtorLimit) {}
