package io.echeance.gateway.application.testclock;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** The business calendar, which invoice-service owns. */
public interface BusinessCalendar {

    /** @param today null before the first day */
    record State(LocalDate today, boolean sandbox) {}

    Uni<State> read();

    /** Opens the day; one that is open already stays as it is. */
    Uni<Void> open(LocalDate day);
}
