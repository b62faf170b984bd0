package io.echeance.collections.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a read waits for the writes before it. */
@ConfigMapping(prefix = "echeance.read-your-writes")
public interface ReadConfig {

    /** Longest wait; then what is there is shown. */
    @WithDefault("2s")
    Duration atMost();

    /** Between two looks. */
    @WithDefault("10ms")
    Duration poll();
}
