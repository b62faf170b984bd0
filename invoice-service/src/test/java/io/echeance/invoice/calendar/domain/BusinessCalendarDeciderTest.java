package io.echeance.invoice.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.eventstore.decider.Decision.Accepted;
import io.echeance.invoice.calendar.domain.CalendarCommand.OpenDay;
import io.echeance.invoice.calendar.domain.CalendarCommand.OpenFirstDay;
import io.echeance.invoice.calendar.domain.CalendarEvent.DayOpened;
import io.echeance.invoice.spec.DeciderSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BusinessCalendarDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void the_first_day_may_be_any() {
        given().when(new OpenDay(DAY)).then(new DayOpened(DAY));
    }

    @Test
    void a_later_day_follows() {
        given(new DayOpened(DAY)).when(new OpenDay(DAY.plusDays(1))).then(new DayOpened(DAY.plusDays(1)));
    }

    @Test
    void after_an_outage_days_are_left_out() {
        given(new DayOpened(DAY)).when(new OpenDay(DAY.plusDays(9))).then(new DayOpened(DAY.plusDays(9)));
    }

    @Test
    void a_day_is_opened_once() {
        given(new DayOpened(DAY)).when(new OpenDay(DAY)).thenNothing();
    }

    @Test
    void days_never_go_back() {
        given(new DayOpened(DAY)).when(new OpenDay(DAY.minusDays(1))).thenRejected("day-already-past");
    }

    @Test
    void a_sandbox_gets_its_first_day_once() {
        given().when(new OpenFirstDay(DAY)).then(new DayOpened(DAY));
        given(new DayOpened(DAY)).when(new OpenFirstDay(DAY.plusDays(5))).thenNothing();
    }

    @Property
    void whatever_is_asked_days_only_go_forward(@ForAll List<@IntRange(min = -50, max = 50) Integer> offsets) {
        var decider = new BusinessCalendarDecider();
        var state = decider.initialState();
        var opened = new ArrayList<LocalDate>();
        for (int offset : offsets) {
            if (decider.decide(new OpenDay(DAY.plusDays(offset)), state)
                    instanceof Accepted<CalendarEvent>(var events)) {
                for (var event : events) {
                    state = decider.evolve(state, event);
                    opened.add(((DayOpened) event).date());
                }
            }
        }
        assertThat(opened).isSorted().doesNotHaveDuplicates();
    }

    private static DeciderSpec<CalendarCommand, CalendarState, CalendarEvent> given(CalendarEvent... events) {
        return DeciderSpec.given(new BusinessCalendarDecider(), List.of(events));
    }
}
