package io.echeance.local;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Does several things at once. */
final class Parallel {
    private Parallel() {}

    /** Returns when all are done; throws what the first one threw. */
    static void run(Runnable... tasks) {
        var futures = Arrays.stream(tasks)
                .map(task -> CompletableFuture.runAsync(task, Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(futures).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
