package io.echeance.gateway.application.testclock;

import io.echeance.eventstore.store.Transactions;
import io.echeance.gateway.GatewayConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Opens day after day up to the target, the next one only when the whole system is at rest. A service that is down is waited
 * for, never skipped. Two instances that drive at once do no harm, as opening a day twice changes nothing.
 */
@ApplicationScoped
public class ClockDriver {

    private static final Logger LOG = Logger.getLogger(ClockDriver.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final BusinessCalendar calendar;
    private final RestCheck rest;
    private final Transactions transactions;
    private final GatewayConfig.TestClock config;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile String waitingFor;
    private volatile boolean running = true;
    private Thread thread;

    public ClockDriver(BusinessCalendar calendar, RestCheck rest, Transactions transactions, GatewayConfig config) {
        this.calendar = calendar;
        this.rest = rest;
        this.transactions = transactions;
        this.config = config.testClock();
    }

    /** What the current day waits for; null when nothing is known. */
    String waitingFor() {
        return waitingFor;
    }

    void wake() {
        wakeUp.release();
    }

    /** A target that was left by the last run is gone on to. */
    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("test-clock").start(this::work);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(TIMEOUT);
    }

    private void work() {
        while (running) {
            try {
                advance();
                wakeUp.acquire();
                wakeUp.drainPermits();
            } catch (InterruptedException e) {
                running = false;
            } catch (RuntimeException e) {
                LOG.warnf("the test clock goes on in a moment: %s", e.getMessage());
                waitFor("a repair: " + e.getMessage());
                pauseAfterFailure();
            }
        }
    }

    private void advance() throws InterruptedException {
        var target = target();
        while (running && target != null) {
            var today = calendar.read().await().atMost(TIMEOUT).today();
            awaitRest(today);
            if (today.isBefore(target)) {
                calendar.open(today.plusDays(1)).await().atMost(TIMEOUT);
            } else {
                transactions.run(work -> {
                    ClockTarget.reached(work.sql(), today);
                    return null;
                });
                LOG.infof("the test clock stands at %s", today);
            }
            target = target();
        }
        waitingFor = null;
    }

    private LocalDate target() {
        return transactions.run(work -> ClockTarget.find(work.sql())).orElse(null);
    }

    /** Looks more and more seldom, as a day without events takes milliseconds and one with thousands takes seconds. */
    private void awaitRest(LocalDate day) throws InterruptedException {
        long pause = config.pollAtLeast().toMillis();
        for (var obstacle = rest.obstacle(day); obstacle.isPresent(); obstacle = rest.obstacle(day)) {
            waitFor(obstacle.get());
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(pause * 2, config.pollAtMost().toMillis());
        }
    }

    private void waitFor(String obstacle) {
        if (!obstacle.equals(waitingFor)) {
            LOG.debugf("the test clock waits for %s", obstacle);
        }
        waitingFor = obstacle;
    }

    private void pauseAfterFailure() {
        try {
            TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
