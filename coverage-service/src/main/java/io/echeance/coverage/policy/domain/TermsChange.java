package io.echeance.coverage.policy.domain;

import java.math.BigDecimal;
import org.joda.money.Money;

/** New numbers of a policy, see {@link Terms}; null: stays as it is. */
public record TermsChange(
        BigDecimal coverageRate,
        Integer dunningDays,
        BigDecimal premiumRate,
        BigDecimal premiumTaxRate,
        Integer maxTermDays,
        Integer endOfMonthDays,
        Integer minDaysBeforeDue,
        Integer maxDaysSinceIssue,
        Integer stopOfCoverAfterDays,
        Money minAmount,
        Money autoLimit,
        Money defaultDebtorLimit) {

    public Terms applyTo(Terms terms) {
        return new Terms(
                or(coverageRate, terms.coverageRate()),
                or(dunningDays, terms.dunningDays()),
                or(premiumRate, terms.premiumRate()),
                or(premiumTaxRate, terms.premiumTaxRate()),
                or(maxTermDays, terms.maxTermDays()),
                or(endOfMonthDays, terms.endOfMonthDays()),
                or(minDaysBeforeDue, terms.minDaysBeforeDue()),
                or(maxDaysSinceIssue, terms.maxDaysSinceIssue()),
                or(stopOfCoverAfterDays, terms.stopOfCoverAfterDays()),
                or(minAmount, terms.minAmount()),
                or(autoLimit, terms.autoLimit()),
                or(defaultDebtorLimit, terms.defaultDebtorLimit()));
    }

    private static <T> T or(T changed, T same) {
        return changed == null ? same : changed;
    }
}
