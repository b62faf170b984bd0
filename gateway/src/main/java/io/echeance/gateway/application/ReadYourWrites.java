package io.echeance.gateway.application;

import io.echeance.gateway.GatewayConfig;
import io.echeance.gateway.application.LogPosition.Stream;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Lets a read wait until the projection has applied the writes before it. The projection signals in-process after each
 * commit; one look-up of its watermarks serves all waiting reads, for what was applied before they came or by other instances.
 */
@ApplicationScoped
public class ReadYourWrites {

    private static final Logger LOG = Logger.getLogger(ReadYourWrites.class);

    private final PendingWrites pending;
    private final ProjectionProgress progress;
    private final GatewayConfig.Reads config;
    private final Vertx vertx;
    private final Set<WaitingRead> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean lookUpPlanned = new AtomicBoolean();

    public ReadYourWrites(PendingWrites pending, ProjectionProgress progress, GatewayConfig config, Vertx vertx) {
        this.pending = pending;
        this.progress = progress;
        this.config = config.reads();
        this.vertx = vertx;
    }

    /**
     * Runs the read as soon as it shows all of the writes, on the caller's own context.
     * Fails with {@link ReadModelBehind} when that takes too long.
     */
    public <T> Uni<T> after(List<LogPosition> writes, Supplier<Uni<T>> read) {
        if (writes.isEmpty()) {
            return read.get();
        }
        var context = vertx.getOrCreateContext();
        var one = new WaitingRead(writes);
        // Waits before it looks: what is applied in between is seen by one or the other.
        waiting.add(one);
        lookUp(one.streams());
        return Uni.createFrom()
                .completionStage(one.done())
                .ifNoItem()
                .after(config.patience())
                .failWith(ReadModelBehind::new)
                .onTermination()
                .invoke(() -> waiting.remove(one))
                .emitOn(task -> context.runOnContext(ignored -> task.run()))
                .flatMap(ignored -> read.get());
    }

    /** The projection has committed these. */
    public void applied(Map<Stream, Integer> sequences) {
        pending.applied(sequences);
        waiting.forEach(read -> read.applied(sequences));
    }

    private void lookUp(Set<Stream> streams) {
        progress.of(streams)
                .subscribe()
                .with(
                        this::applied,
                        failure -> LOG.warnf("no look at the projection's progress: %s", failure.getMessage()));
        planNextLookUp();
    }

    private void planNextLookUp() {
        if (lookUpPlanned.compareAndSet(false, true)) {
            vertx.setTimer(config.lookUp().toMillis(), timer -> {
                lookUpPlanned.set(false);
                var streams = waiting.stream()
                        .flatMap(read -> read.streams().stream())
                        .collect(Collectors.toSet());
                if (!streams.isEmpty()) {
                    lookUp(streams);
                }
            });
        }
    }
}
