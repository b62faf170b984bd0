package io.echeance.acceptance.bench;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Requests at a fixed rate, whether the answers keep up or not. A latency counts from the moment at which its request was due,
 * so a stall is seen by everyone who waits in it.
 */
final class SteadyLoad {

    private SteadyLoad() {}

    /** @return latencies in microseconds */
    static Histogram run(int perSecond, int seconds, IntConsumer request) {
        var latencies = new ConcurrentHistogram(3);
        var failures = new ConcurrentLinkedQueue<RuntimeException>();
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < perSecond * seconds; i++) {
                int number = i;
                long due = start + i * interval;
                waitUntil(due);
                pool.execute(() -> {
                    try {
                        request.accept(number);
                        latencies.recordValue((System.nanoTime() - due) / 1000);
                    } catch (RuntimeException e) {
                        failures.add(e);
                    }
                });
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " requests failed", failures.peek());
        }
        return latencies;
    }

    private static void waitUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
