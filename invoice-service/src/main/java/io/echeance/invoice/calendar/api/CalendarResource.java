package io.echeance.invoice.calendar.api;

import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.Replies;
import io.echeance.eventstore.http.RequestSchema;
import io.echeance.invoice.calendar.application.BusinessCalendar;
import io.echeance.invoice.calendar.application.CalendarConfig;
import io.echeance.invoice.calendar.application.CalendarConfig.Mode;
import io.echeance.invoice.calendar.domain.CalendarCommand;
import io.echeance.invoice.calendar.domain.CalendarCommand.OpenDay;
import io.echeance.invoice.identifier.CalendarDate;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** The business calendar for the gateway's test clock. */
@Path("/internal")
@RolesAllowed("system")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

    private static final RequestSchema DAY = RequestSchema.load("/schemas/business-day-request.json");

    private final BusinessCalendar calendar;
    private final CalendarConfig config;
    private final Caller caller;

    public CalendarResource(BusinessCalendar calendar, CalendarConfig config, Caller caller) {
        this.calendar = calendar;
        this.config = config;
        this.caller = caller;
    }

    @GET
    @Path("/calendar")
    @Blocking
    public CalendarView calendar() {
        return new CalendarView(
                calendar.today().orElse(null), config.mode().name().toLowerCase(Locale.ROOT));
    }

    /** Idempotent by itself: a day that is open already stays as it is. */
    @POST
    @Path("/business-days")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> open(byte[] body) {
        if (config.mode() == Mode.LIVE) {
            throw Problems.toException(Problem.conflict(
                    "calendar-is-live", "In live mode the days are opened by the clock, never by a request."));
        }
        var command = new OpenDay(date(DAY.read(body).get("date").textValue()));
        return calendar.submit(caller.<CalendarCommand>requestWithoutKey(command))
                .thenApply(Replies::toResponse);
    }

    private static LocalDate date(String text) {
        return CalendarDate.parse(text)
                .orElseThrow(() -> Problems.toException(Problem.invalid(List.of(
                        new Fault("/date", "date-malformed", "must be a date of the calendar as YYYY-MM-DD")))));
    }
}
