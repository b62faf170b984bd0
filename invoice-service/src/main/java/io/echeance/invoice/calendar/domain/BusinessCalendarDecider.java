package io.echeance.invoice.calendar.domain;

import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.decider.Decision;
import io.echeance.invoice.calendar.domain.CalendarCommand.OpenDay;
import io.echeance.invoice.calendar.domain.CalendarCommand.OpenFirstDay;
import io.echeance.invoice.calendar.domain.CalendarEvent.DayOpened;
import io.echeance.invoice.calendar.domain.CalendarState.NotBegun;
import io.echeance.invoice.calendar.domain.CalendarState.OnDay;
import java.time.LocalDate;

/** Decides what day it is. Days only go forward; they may be left out, as after an outage. */
public final class BusinessCalendarDecider implements Decider<CalendarCommand, CalendarState, CalendarEvent> {

    @Override
    public CalendarState initialState() {
        return new NotBegun();
    }

    @Override
    public Decision<CalendarEvent> decide(CalendarCommand command, CalendarState state) {
        return switch (command) {
            case OpenDay(var date) -> open(date, state);
            case OpenFirstDay(var date) ->
                state instanceof NotBegun ? Decision.accept(new DayOpened(date)) : Decision.accept();
        };
    }

    @Override
    public CalendarState evolve(CalendarState state, CalendarEvent event) {
        return switch (event) {
            case DayOpened(var date) -> new OnDay(date);
        };
    }

    private static Decision<CalendarEvent> open(LocalDate date, CalendarState state) {
        if (state instanceof OnDay(var today)) {
            if (date.isBefore(today)) {
                return Decision.reject("day-already-past", "Today is " + today + " and days only go forward.");
            }
            if (date.isEqual(today)) {
                return Decision.accept();
            }
        }
        return Decision.accept(new DayOpened(date));
    }
}
