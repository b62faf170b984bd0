package io.echeance.invoice.application;

import io.echeance.eventstore.deadline.LogicalClock;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.inbox.InboxHandler;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.invoice.calendar.domain.CalendarEvent.DayOpened;
import io.echeance.invoice.messaging.ForeignEvent;
import io.echeance.invoice.projection.InvoiceFactsProjection;
import io.echeance.invoice.projection.PolicyProjection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What this service does with the events that it reads: its own and those of others. */
@ApplicationScoped
public class LogHandler implements InboxHandler {

    private final PolicyProjection policies;
    private final InvoiceFactsProjection facts;
    private final LogicalClock clock;

    public LogHandler(PolicyProjection policies, InvoiceFactsProjection facts, LogicalClock clock) {
        this.policies = policies;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void apply(UnitOfWork work, List<InboundEvent> events) {
        policies.apply(work, events);
        facts.apply(work, events);
        events.stream()
                .filter(event -> event.type().equals("DayOpened"))
                .forEach(event -> clock.announce(
                        work, ForeignEvent.read(event, DayOpened.class).date(), event));
    }
}
