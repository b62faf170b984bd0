package io.echeance.coverage.config;

import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What the numbers of a policy may be; both ends are allowed. */
public interface PolicyBounds {

    @WithDefault("0.50")
    BigDecimal minCoverageRate();

    @WithDefault("0.95")
    BigDecimal maxCoverageRate();

    @WithDefault("0.20")
    BigDecimal maxPremiumRate();

    @WithDefault("0.30")
    BigDecimal maxPremiumTaxRate();

    /** For every number of days. */
    @WithDefault("365")
    int maxDays();

    /** For every amount, in euro. */
    @WithDefault("10000000.00")
    BigDecimal maxAmount();
}
