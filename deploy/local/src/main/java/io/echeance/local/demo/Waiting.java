package io.echeance.local.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what the system does after it has answered. */
final class Waiting {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Waiting() {}

    static void until(String what, BooleanSupplier condition) {
        var limit = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new StoryProblem("Waited %d minutes in vain: %s".formatted(LIMIT.toMinutes(), what));
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
    }
}
