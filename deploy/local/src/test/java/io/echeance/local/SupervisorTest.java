package io.echeance.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.echeance.embedded.Stopping;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {
    private static final Backoff QUICK =
            new Backoff(Duration.ofMillis(10), Duration.ofMillis(40), Duration.ofMinutes(1));

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private Supervisor supervisor;

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void startsADeadProcessAgainAndSaysSo() {
        start("sleep", "600");
        var first = supervisor.process();
        Stopping.kill(first);
        await().until(() -> supervisor.process().pid() != first.pid());
        assertThat(supervisor.process().isAlive()).isTrue();
        assertThat(lines)
                .hasSize(1)
                .first()
                .asString()
                .contains("fake-service ended (pid " + first.pid() + ")", "starts again", "fake.log");
    }

    @Test
    void goesOnTryingWithALinePerFailure() {
        start("true");
        await().until(() -> supervisor.failures() >= 5);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void leavesAStoppedProcessStopped() {
        start("sleep", "600");
        var process = supervisor.process();
        supervisor.stop();
        assertThat(process.isAlive()).isFalse();
        assertThat(supervisor.process()).isEqualTo(process);
        assertThat(lines).isEmpty();
    }

    @Test
    void waitsLongerAfterEachFailureUpToABound() {
        supervisor = new Supervisor(new FakeService("true"), QUICK, lines::add);
        assertThat(Backoff.DEFAULT.afterFailures(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(Backoff.DEFAULT.afterFailures(3)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Backoff.DEFAULT.afterFailures(1_000)).isEqualTo(Duration.ofSeconds(30));
    }

    private void start(String... command) {
        supervisor = new Supervisor(new FakeService(command), QUICK, lines::add);
        supervisor.start();
    }
}
