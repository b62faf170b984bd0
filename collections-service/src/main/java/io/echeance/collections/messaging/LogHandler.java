package io.echeance.collections.messaging;

import io.echeance.collections.application.DefaultDeadline;
import io.echeance.collections.application.StageDeadline;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.collections.projection.InboundFact.DayOpened;
import io.echeance.collections.projection.Projection;
import io.echeance.eventstore.deadline.LogicalClock;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.inbox.InboxHandler;
import io.echeance.eventstore.store.EventCodec;
import io.echeance.eventstore.store.EventStoreConfig;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** What collections does with the log: facts of invoices and its own events into the read tables, days to the clock. */
@ApplicationScoped
public class LogHandler implements InboxHandler {

    private final DefaultDeadline deadline;
    private final StageDeadline stages;
    private final LogicalClock clock;
    private final String ownSource;
    private final FactReader facts = new FactReader();
    private final EventCodec<ReceivableEvent> ownEvents = ReceivableEvents.codec();

    public LogHandler(DefaultDeadline deadline, StageDeadline stages, LogicalClock clock, EventStoreConfig config) {
        this.deadline = deadline;
        this.stages = stages;
        this.clock = clock;
        this.ownSource = config.source();
    }

    @Override
    public void apply(UnitOfWork work, List<InboundEvent> events) {
        var subjects = events.stream().map(InboundEvent::subject).collect(Collectors.toSet());
        var projection = new Projection(work, subjects);
        events.forEach(event -> apply(work, projection, event));
        projection.save();
        deadline.arm(work, projection.toArm());
        deadline.disarm(work, projection.changed());
        stages.follow(work, projection.changedCases());
    }

    private void apply(UnitOfWork work, Projection projection, InboundEvent event) {
        if (event.event().source().equals(ownSource)) {
            projection.apply(ownEvents.decode(event.type(), event.data()), event);
            return;
        }
        facts.read(event.type(), event.data()).ifPresent(fact -> {
            if (fact instanceof DayOpened(var day)) {
                clock.announce(work, day, event);
            } else {
                projection.apply(fact, event);
            }
        });
    }
}
