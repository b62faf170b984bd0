package io.echeance.invoice.calendar.domain;

import java.time.LocalDate;

/** Where the business calendar stands. */
public sealed interface CalendarState {

    /** Before the first day. */
    record NotBegun() implements CalendarState {}

    record OnDay(LocalDate today) implements CalendarState {}
}
