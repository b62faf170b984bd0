package io.echeance.collections.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a command waits for this service's own reading of the log. */
@ConfigMapping(prefix = "echeance.catch-up")
public interface CatchUpConfig {

    /** Longest wait; then the command is answered by what is known. */
    @WithDefault("2s")
    Duration atMost();
}
