package io.echeance.coverage.messaging;

import io.echeance.coverage.decision.application.CoverDesk;
import io.echeance.coverage.decision.messaging.InvoiceFactReader;
import io.echeance.eventstore.deadline.LogicalClock;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.inbox.InboxHandler;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The facts of others: days move the clock, facts of invoices go to the cover desk, a batch at a time. */
@ApplicationScoped
public class CoverageInbox implements InboxHandler {

    private final InvoiceFactReader reader = new InvoiceFactReader(EventJson.mapper());
    private final CoverDesk desk;
    private final LogicalClock clock;

    public CoverageInbox(CoverDesk desk, LogicalClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void apply(UnitOfWork work, List<InboundEvent> events) {
        events.stream()
                .filter(event -> event.type().equals("DayOpened"))
                .forEach(event -> clock.announce(work, reader.day(event), event));
        var facts = events.stream().map(reader::read).flatMap(Optional::stream).toList();
        if (!facts.isEmpty()) {
            desk.take(work, facts);
        }
    }
}
