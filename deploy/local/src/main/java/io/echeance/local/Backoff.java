package io.echeance.local;

import java.time.Duration;

/**
 * How long to wait before the next start.
 *
 * @param first the first wait; each next one is twice as long
 * @param longest no wait is longer
 * @param healthy a process that lived so long starts again with the first wait
 */
record Backoff(Duration first, Duration longest, Duration healthy) {
    static final Backoff DEFAULT = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));

    Duration afterFailures(int failures) {
        var doublings = Math.min(failures - 1, 20);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
