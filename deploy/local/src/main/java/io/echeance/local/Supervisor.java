package io.echeance.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps one process running: starts it again when it ends, each time with a line that says so, until it is told to stop. */
final class Supervisor {
    private final Managed managed;
    private final Backoff backoff;
    private final Consumer<String> say;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private ProcessHandle process; // guarded by this
    private volatile int failures;

    Supervisor(Managed managed, Backoff backoff, Consumer<String> say) {
        this.managed = managed;
        this.backoff = backoff;
        this.say = say;
    }

    /** Starts the process and watches it. */
    void start() {
        startProcess();
        Thread.ofVirtual().name("supervisor-" + managed.name()).start(this::watch);
    }

    synchronized ProcessHandle process() {
        return process;
    }

    Managed managed() {
        return managed;
    }

    /** How often the process ended soon after its start. */
    int failures() {
        return failures;
    }

    /** Ends the process for good; does nothing when it never started. */
    void stop() {
        stopping.countDown();
        synchronized (this) {
            if (process != null) {
                managed.stop();
            }
        }
    }

    private void watch() {
        while (!isStopping()) {
            var started = System.nanoTime();
            process().onExit().join();
            var lived = Duration.ofNanos(System.nanoTime() - started);
            failures = lived.compareTo(backoff.healthy()) < 0 ? failures + 1 : 1;
            if (!isStopping()) {
                startAgain();
            }
        }
    }

    private void startAgain() {
        var wait = backoff.afterFailures(failures);
        say.accept("%s ended (pid %d): it starts again in %.1f s. Its log: %s"
                .formatted(managed.name(), process().pid(), wait.toMillis() / 1000.0, managed.log()));
        if (isStoppingWithin(wait)) {
            return;
        }
        try {
            startProcess();
        } catch (RuntimeException e) {
            // The old handle has ended, so the watch comes here again, after a longer wait.
            say.accept("%s did not start: %s".formatted(managed.name(), e.getMessage()));
        }
    }

    private synchronized void startProcess() {
        if (!isStopping()) {
            process = managed.start();
        }
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private boolean isStoppingWithin(Duration wait) {
        try {
            return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
