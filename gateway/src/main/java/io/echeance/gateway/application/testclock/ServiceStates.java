package io.echeance.gateway.application.testclock;

import java.time.LocalDate;
import java.util.Optional;

/** What the services still have to do. */
public interface ServiceStates {

    /** A service that has not begun the day, or has work of it left, or does not answer; empty when all have done everything. */
    Optional<String> obstacle(LocalDate day);
}
