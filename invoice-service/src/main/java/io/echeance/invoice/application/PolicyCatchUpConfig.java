package io.echeance.invoice.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a supplier without a policy waits for one that may be on its way. */
@ConfigMapping(prefix = "echeance.policy-catch-up")
public interface PolicyCatchUpConfig {

    @WithDefault("2s")
    Duration atMost();
}
