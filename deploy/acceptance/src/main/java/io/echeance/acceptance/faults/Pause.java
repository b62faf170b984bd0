package io.echeance.acceptance.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting, with a limit where it waits for something. */
final class Pause {

    private static final Duration LOOK = Duration.ofMillis(50);

    private Pause() {}

    /** Lets real time pass: how long a fault lasts is a property of the fault. */
    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * @throws IllegalStateException when it does not come about in time
     */
    static void until(String what, Duration limit, BooleanSupplier reached) {
        long end = System.nanoTime() + limit.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%s: not within %d s".formatted(what, limit.toSeconds()));
            }
            of(LOOK);
        }
    }
}
