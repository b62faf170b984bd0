package io.echeance.invoice.calendar.application;

import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.decider.Decision.Accepted;
import io.echeance.eventstore.decider.Decision.Rejected;
import io.echeance.eventstore.store.Aggregates;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.invoice.calendar.domain.CalendarCommand;
import io.echeance.invoice.calendar.domain.CalendarEvent;
import io.echeance.invoice.calendar.domain.CalendarState;
import io.echeance.invoice.calendar.domain.CalendarState.OnDay;
import io.echeance.invoice.messaging.CalendarEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The commands on the business calendar, and what day it is there. */
@ApplicationScoped
public class BusinessCalendar {

    private final CommandLane<CalendarCommand> lane;
    private final Transactions transactions;

    public BusinessCalendar(CommandLanes lanes, Transactions transactions) {
        this.lane = lanes.open("calendar", BusinessCalendar::handle);
        this.transactions = transactions;
    }

    /** Answers {@code {"today": date}}; 409 for a day that is past. */
    public CompletionStage<Reply> submit(Request<CalendarCommand> request) {
        return lane.submit(request);
    }

    /** The day that was opened last; empty before the first. For a worker thread. */
    public Optional<LocalDate> today() {
        return transactions.run(work -> todayOf(load(work)));
    }

    private static List<Answer> handle(UnitOfWork work, List<Request<CalendarCommand>> requests) {
        var calendar = load(work);
        return requests.stream().map(request -> decide(calendar, request)).toList();
    }

    private static Answer decide(
            Aggregates<CalendarCommand, CalendarState, CalendarEvent> calendar, Request<CalendarCommand> request) {
        var command = request.command();
        return switch (calendar.handleOn(command.date(), CalendarEvents.LIVE, command, request.cause())) {
            case Accepted<CalendarEvent> _ ->
                new Answer.Accepted(
                        200,
                        null,
                        json(todayOf(calendar).orElseThrow()),
                        CalendarEvents.LIVE,
                        calendar.version(CalendarEvents.LIVE));
            case Rejected<CalendarEvent>(var code, var detail) -> Answer.refused(Problem.conflict(code, detail));
        };
    }

    private static Aggregates<CalendarCommand, CalendarState, CalendarEvent> load(UnitOfWork work) {
        return work.load(CalendarEvents.TYPE, List.of(CalendarEvents.LIVE));
    }

    private static Optional<LocalDate> todayOf(Aggregates<CalendarCommand, CalendarState, CalendarEvent> calendar) {
        return calendar.state(CalendarEvents.LIVE) instanceof OnDay(var today) ? Optional.of(today) : Optional.empty();
    }

    private static byte[] json(LocalDate today) {
        return "{\"today\":\"%s\"}".formatted(today).getBytes(StandardCharsets.UTF_8);
    }
}
