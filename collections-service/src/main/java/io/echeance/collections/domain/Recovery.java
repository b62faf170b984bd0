package io.echeance.collections.domain;

import java.time.LocalDate;

/** Where the recovery of an invoice stands. */
public sealed interface Recovery {

    /** There was no default. */
    record None() implements Recovery {}

    /** Money is being recovered. */
    record Running(LocalDate openedOn, String stage) implements Recovery {}

    /** It has ended; a payment that is taken back opens it again. */
    record Closed(Outcome outcome) implements Recovery {}

    /** How it ended. */
    enum Outcome {
        /** The client has paid in full. */
        RECOVERED,
        /** Nothing more is expected. */
        WRITTEN_OFF
    }
}
