package io.echeance.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Waits for services to say that they are ready (MicroProfile Health). */
final class Readiness implements AutoCloseable {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final int FAILURES = 4;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();

    /**
     * Returns when the service is ready.
     *
     * @throws StartupProblem when it ended several times or isn't ready in minutes, with the end of its log
     */
    void await(Service service, URI base, Supervisor supervisor, Path log) {
        var failuresBefore = supervisor.failures();
        var limit = System.nanoTime() + LIMIT.toNanos();
        while (!isReady(base)) {
            if (supervisor.isStopping()) {
                throw new StartupProblem("Stopped before " + service.folder() + " was ready");
            }
            if (supervisor.failures() - failuresBefore >= FAILURES) {
                throw new StartupProblem(service.folder() + " does not start. " + LogFile.end(log));
            }
            if (System.nanoTime() > limit) {
                throw new StartupProblem("%s is not ready after %d minutes. %s"
                        .formatted(service.folder(), LIMIT.toMinutes(), LogFile.end(log)));
            }
            pause();
        }
    }

    private boolean isReady(URI base) {
        var request = HttpRequest.newBuilder(base.resolve("/q/health/ready"))
                .timeout(ANSWER_LIMIT)
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while waiting for a service", cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
