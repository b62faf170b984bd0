package io.echeance.invoice.messaging;

import io.echeance.eventstore.store.JsonEventCodec;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import io.echeance.invoice.calendar.domain.BusinessCalendarDecider;
import io.echeance.invoice.calendar.domain.CalendarCommand;
import io.echeance.invoice.calendar.domain.CalendarEvent;
import io.echeance.invoice.calendar.domain.CalendarEvent.DayOpened;
import io.echeance.invoice.calendar.domain.CalendarState;

/** Names and forms of the events on {@code business-calendar}. */
public final class CalendarEvents {

    public static final String TOPIC = "business-calendar";

    /** The one stream: the calendar that all services live by. */
    public static final String LIVE = "live";

    public static final AggregateType<CalendarCommand, CalendarState, CalendarEvent> TYPE =
            new AggregateType<>(TOPIC, new BusinessCalendarDecider(), codec());

    private CalendarEvents() {}

    static JsonEventCodec<CalendarEvent> codec() {
        return new JsonEventCodec<CalendarEvent>(WireFormat.mapper())
                .register("DayOpened", "day-opened-1.json", DayOpened.class);
    }
}
