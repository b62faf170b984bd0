package io.echeance.gateway.application.testclock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Whether this installation is a sandbox. The mode is a setting of invoice-service, so it is asked once. */
@ApplicationScoped
public class Sandbox {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final BusinessCalendar calendar;
    private volatile Boolean open;

    public Sandbox(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    public boolean isOpen() {
        if (open == null) {
            open = calendar.read().await().atMost(TIMEOUT).sandbox();
        }
        return open;
    }
}
