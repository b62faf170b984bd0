package io.echeance.eventstore.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Spaces the turns of a loop that works in batches. Under load a turn that starts a little later finds more to do, so the
 * cost of a transaction is shared by more events; the first turn after a rest starts at once. For one thread.
 */
public final class Pace {

    private final long interval;
    private long next = System.nanoTime();

    /** @param interval least time between the starts of two turns */
    public Pace(Duration interval) {
        this.interval = interval.toNanos();
    }

    /** How long this turn has to wait still; zero or less: not at all. */
    public Duration left() {
        return Duration.ofNanos(next - System.nanoTime());
    }

    public void await() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(left().toNanos());
    }

    /** A turn starts. */
    public void start() {
        next = System.nanoTime() + interval;
    }
}
