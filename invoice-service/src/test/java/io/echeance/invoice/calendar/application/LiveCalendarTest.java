package io.echeance.invoice.calendar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echeance.embedded.StackTestResource;
import io.echeance.eventstore.store.Transactions;
import io.echeance.invoice.calendar.api.CalendarResource;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The calendar as it goes by the clock of Paris. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "invoice"))
class LiveCalendarTest {

    private record Live(CalendarConfig.Mode mode, Optional<LocalDate> from, ZoneId zone, Duration lookEvery)
            implements CalendarConfig {
        Live() {
            this(Mode.LIVE, Optional.empty(), ZoneId.of("Europe/Paris"), Duration.ofSeconds(30));
        }
    }

    @Inject
    BusinessCalendar calendar;

    @Inject
    Transactions transactions;

    @Test
    void a_day_begins_at_midnight_in_paris() {
        var day = calendar.today().orElseThrow().plusDays(1);
        var midnight = day.atStartOfDay(ZoneId.of("Europe/Paris")).toInstant();
        lookAt(midnight.minusSeconds(1));
        assertThat(calendar.today()).contains(day.minusDays(1));
        lookAt(midnight);
        assertThat(calendar.today()).contains(day);
    }

    @Test
    void however_often_the_clock_is_looked_at_a_day_is_opened_once_and_after_an_outage_only_the_current_one() {
        var today = calendar.today().orElseThrow();
        var days = daysOpened();
        var noon = today.plusDays(9).atTime(12, 0).toInstant(ZoneOffset.UTC);
        lookAt(noon);
        lookAt(noon.plusSeconds(30));
        lookAt(noon.plusSeconds(60));
        assertThat(calendar.today()).contains(today.plusDays(9));
        assertThat(daysOpened()).isEqualTo(days + 1);
    }

    @Test
    void a_clock_that_is_behind_changes_nothing() {
        var today = calendar.today().orElseThrow();
        lookAt(today.minusDays(3).atTime(12, 0).toInstant(ZoneOffset.UTC));
        assertThat(calendar.today()).contains(today);
    }

    @Test
    void nobody_opens_days_by_a_request() {
        var resource = new CalendarResource(calendar, new Live(), null);
        assertThatThrownBy(() -> resource.open("{\"date\":\"2030-01-01\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(409));
    }

    private void lookAt(Instant time) {
        new DayOpening(calendar, new Live(), Clock.fixed(time, ZoneOffset.UTC))
                .openWhatIsNeeded()
                .toCompletableFuture()
                .join();
    }

    private long daysOpened() {
        return transactions.run(work -> work.sql()
                .list("select count(*) as days from events where stream_id = 'live'", row -> row.getLong("days"))
                .getFirst());
    }
}
