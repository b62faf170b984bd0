package io.echeance.invoice.calendar.domain;

import java.time.LocalDate;

/** What can be asked of the business calendar. */
public sealed interface CalendarCommand {

    LocalDate date();

    /** The day becomes today. */
    record OpenDay(LocalDate date) implements CalendarCommand {}

    /** The day becomes today if there has never been one. */
    record OpenFirstDay(LocalDate date) implements CalendarCommand {}
}
