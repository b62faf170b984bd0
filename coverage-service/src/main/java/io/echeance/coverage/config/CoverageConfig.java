package io.echeance.coverage.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** Settings of cover. Amounts are in euro. */
@ConfigMapping(prefix = "echeance.coverage")
public interface CoverageConfig {

    /** What a policy says where its signature does not say otherwise. */
    PolicyDefaults policy();

    /** What a policy may say. */
    PolicyBounds bounds();

    /** Who insures. */
    Insurer insurer();

    /** How debtors are graded. */
    GradeLimits grades();

    /** Highest limit that can be set for a debtor. */
    @WithDefault("10000000.00")
    BigDecimal maxDebtorLimit();

    /** A signature is answered when its event is on the topic, or refused as unknown after this time. */
    @WithDefault("10s")
    Duration publishWithin();

    /** How often it is looked whether the event is on the topic. */
    @WithDefault("10ms")
    Duration publishPoll();
}
