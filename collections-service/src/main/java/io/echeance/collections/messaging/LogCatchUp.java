package io.echeance.collections.messaging;

import io.echeance.collections.application.CatchUp;
import io.echeance.eventstore.inbox.LogProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** Waits for this service's own reading of the log, for a while. */
@ApplicationScoped
public class LogCatchUp implements CatchUp {

    private final LogProgress progress;
    private final CatchUpConfig config;

    public LogCatchUp(LogProgress progress, CatchUpConfig config) {
        this.progress = progress;
        this.config = config;
    }

    @Override
    public CompletionStage<Boolean> await() {
        return progress.reachesEnd(config.atMost());
    }
}
