package io.echeance.embedded;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a process is ended: asked first, then forced. */
public final class Stopping {
    private Stopping() {}

    /**
     * Sends SIGTERM, and SIGKILL if the process is still there after the grace period. Returns when it is gone.
     *
     * @return whether it went by itself
     */
    public static boolean stop(ProcessHandle process, Duration grace) {
        process.destroy();
        if (endsWithin(process, grace)) {
            return true;
        }
        kill(process);
        return false;
    }

    /** Sends SIGKILL and returns when the process is gone. */
    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        if (!endsWithin(process, Duration.ofSeconds(30))) {
            throw new IllegalStateException("Process " + process.pid() + " does not end, even when it is killed");
        }
    }

    /** Waits until the process is gone, at most so long. */
    public static boolean endsWithin(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not wait for process " + process.pid(), e);
        }
    }
}
