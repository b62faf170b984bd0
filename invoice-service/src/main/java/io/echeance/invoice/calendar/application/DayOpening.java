package io.echeance.invoice.calendar.application;

import io.echeance.eventstore.command.Answer.Refused;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.invoice.calendar.application.CalendarConfig.Mode;
import io.echeance.invoice.calendar.domain.CalendarCommand;
import io.echeance.invoice.calendar.domain.CalendarCommand.OpenDay;
import io.echeance.invoice.calendar.domain.CalendarCommand.OpenFirstDay;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Opens days by itself: in live mode the current one, so that after an outage only that is opened; in a sandbox the first.
 * It asks again and again, as a day that is open already stays as it is.
 */
@ApplicationScoped
public class DayOpening {

    private static final Logger LOG = Logger.getLogger(DayOpening.class);
    private static final String NAME = "business-calendar";

    private final BusinessCalendar calendar;
    private final CalendarConfig config;
    private final Clock clock;

    public DayOpening(BusinessCalendar calendar, CalendarConfig config, Clock clock) {
        this.calendar = calendar;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        openWhatIsNeeded();
    }

    @Scheduled(every = "{echeance.calendar.look-every}", delayed = "{echeance.calendar.look-every}")
    void lookAtTheClock() {
        openWhatIsNeeded();
    }

    /** Completes with the calendar's answer. */
    CompletionStage<Reply> openWhatIsNeeded() {
        var current = LocalDate.now(clock.withZone(config.zone()));
        CalendarCommand command = config.mode() == Mode.LIVE
                ? new OpenDay(current)
                : new OpenFirstDay(config.from().orElse(current));
        var cause = Cause.command(NAME + "-" + command.date(), null);
        return calendar.submit(new Request<>(NAME, null, new byte[0], command, cause))
                .whenComplete(DayOpening::report);
    }

    private static void report(Reply reply, Throwable failure) {
        if (failure != null) {
            LOG.error("the business day could not be opened; tried again soon", failure);
        } else if (reply.answer() instanceof Refused(var problem)) {
            LOG.warnf("the business day was not opened: %s", problem.detail());
        }
    }
}
