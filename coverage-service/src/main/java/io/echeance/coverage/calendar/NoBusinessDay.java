package io.echeance.coverage.calendar;

import io.echeance.eventstore.command.Problem;

/** The refusal of what needs to know the day, before the first one has come to this service. */
public final class NoBusinessDay {

    public static final Problem PROBLEM = Problem.of(
            503,
            "no-business-day",
            "No day has been opened yet",
            "Nothing was written. Repeat the request a little later.");

    private NoBusinessDay() {}
}
