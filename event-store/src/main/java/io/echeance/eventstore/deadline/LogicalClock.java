package io.echeance.eventstore.deadline;

import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The service's idea of what day it is: the last day that was announced by an event. The machine's clock is never asked. */
@ApplicationScoped
public class LogicalClock {

    private static final String ANNOUNCE = """
            insert into logical_clock (today, event_id, correlation_id) values ($1, $2, $3)
            on conflict (singleton) do update
               set today = excluded.today, event_id = excluded.event_id, correlation_id = excluded.correlation_id
             where logical_clock.today < excluded.today
            """;

    private final DeadlineSweep sweep;

    public LogicalClock(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    /** A day has begun: the sweep of its deadlines starts after the commit. Days never go back. */
    public void announce(UnitOfWork work, LocalDate day, InboundEvent event) {
        int moved = work.sql()
                .update(ANNOUNCE, day, event.event().id(), event.event().cause().correlationId());
        if (moved == 1) {
            work.dayAnnounced(day);
            work.afterCommit(sweep::wake);
        }
    }
}
