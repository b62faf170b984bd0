package io.echeance.dunning.messaging;

import io.echeance.dunning.application.LogPosition;
import io.echeance.eventstore.inbox.LogProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** Asks the broker how far this service has read. */
@ApplicationScoped
public class KafkaLogPosition implements LogPosition {

    private final LogProgress progress;

    public KafkaLogPosition(LogProgress progress) {
        this.progress = progress;
    }

    @Override
    public boolean awaitRead(Duration atMost) throws InterruptedException {
        try {
            return progress.reachesEnd(atMost).toCompletableFuture().get();
        } catch (ExecutionException e) { // it answers false instead
            throw new IllegalStateException(e.getCause());
        }
    }
}
