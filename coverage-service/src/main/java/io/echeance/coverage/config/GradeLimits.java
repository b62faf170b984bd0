package io.echeance.coverage.config;

import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** Where the grades of debtors begin; see {@code GradeScale} for their meaning. All are days but the first. */
public interface GradeLimits {

    /** A number of invoices. */
    @WithDefault("3")
    int leastPaid();

    @WithDefault("2.0")
    BigDecimal mostA();

    @WithDefault("8.0")
    BigDecimal mostB();

    @WithDefault("20.0")
    BigDecimal mostC();

    @WithDefault("15")
    int mostOverdue();
}
