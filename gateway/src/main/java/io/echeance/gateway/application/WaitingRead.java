package io.echeance.gateway.application;

import io.echeance.gateway.application.LogPosition.Stream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A read and what it still waits for. */
final class WaitingRead {

    private final Map<Stream, Integer> missing = new HashMap<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    WaitingRead(List<LogPosition> writes) {
        writes.forEach(write -> missing.put(write.stream(), write.sequence()));
    }

    CompletableFuture<Void> done() {
        return done;
    }

    synchronized Set<Stream> streams() {
        return Set.copyOf(missing.keySet());
    }

    void applied(Map<Stream, Integer> sequences) {
        if (removeApplied(sequences)) {
            done.complete(null);
        }
    }

    private synchronized boolean removeApplied(Map<Stream, Integer> sequences) {
        missing.entrySet().removeIf(entry -> entry.getValue() <= sequences.getOrDefault(entry.getKey(), 0));
        return missing.isEmpty();
    }
}
