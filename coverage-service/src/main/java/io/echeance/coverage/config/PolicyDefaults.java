package io.echeance.coverage.config;

import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** Numbers of a policy that names none; see {@code Terms} for their meaning. Amounts are in euro. */
public interface PolicyDefaults {

    @WithDefault("0.90")
    BigDecimal coverageRate();

    @WithDefault("60")
    int dunningDays();

    @WithDefault("0.02")
    BigDecimal premiumRate();

    @WithDefault("0.09")
    BigDecimal premiumTaxRate();

    @WithDefault("60")
    int maxTermDays();

    @WithDefault("45")
    int endOfMonthDays();

    @WithDefault("5")
    int minDaysBeforeDue();

    @WithDefault("30")
    int maxDaysSinceIssue();

    @WithDefault("45")
    int stopOfCoverAfterDays();

    @WithDefault("300.00")
    BigDecimal minAmount();

    @WithDefault("50000.00")
    BigDecimal autoLimit();

    @WithDefault("10000.00")
    BigDecimal defaultDebtorLimit();
}
