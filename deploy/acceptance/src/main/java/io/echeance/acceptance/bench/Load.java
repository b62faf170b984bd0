package io.echeance.acceptance.bench;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** The same request many times over a fixed number of connections, each sending its next one when it has its answer. */
final class Load {

    /**
     * @param answers   in no order
     * @param latencies in microseconds
     */
    record Outcome<T>(List<T> answers, Histogram latencies, double seconds) {
        double perSecond() {
            return answers.size() / seconds;
        }

        double millis(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private Load() {}

    static <T> Outcome<T> run(int requests, int connections, IntFunction<T> request) {
        var next = new AtomicInteger();
        var answers = new ConcurrentLinkedQueue<T>();
        var latencies = new ConcurrentHistogram(3);
        long start = System.nanoTime();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var workers = java.util.stream.IntStream.range(0, connections)
                    .<Future<?>>mapToObj(connection -> pool.submit(() -> {
                        for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                            long sent = System.nanoTime();
                            answers.add(request.apply(i));
                            latencies.recordValue((System.nanoTime() - sent) / 1000);
                        }
                    }))
                    .toList();
            for (var worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return new Outcome<>(List.copyOf(answers), latencies, (System.nanoTime() - start) / 1e9);
    }
}
