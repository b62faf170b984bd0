package io.echeance.invoice.calendar.domain;

import java.time.LocalDate;

/** Facts of the business calendar. */
public sealed interface CalendarEvent {

    /**
     * A business day has begun in Europe/Paris; due dates, reminders and defaults of all services follow from it.
     *
     * @param date later than that of every earlier event
     */
    record DayOpened(LocalDate date) implements CalendarEvent {}
}
