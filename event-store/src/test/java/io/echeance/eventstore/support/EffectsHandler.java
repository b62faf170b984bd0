package io.echeance.eventstore.support;

import io.echeance.eventstore.deadline.LogicalClock;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.inbox.InboxHandler;
import io.echeance.eventstore.store.Sql;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The test service: one row per applied event; a day is announced by DayOpened; it can't understand poisoned subjects. */
@ApplicationScoped
public class EffectsHandler implements InboxHandler {

    private final LogicalClock clock;
    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();

    public EffectsHandler(LogicalClock clock) {
        this.clock = clock;
    }

    public void poison(String subject) {
        poisoned.add(subject);
    }

    public void cure(String subject) {
        poisoned.remove(subject);
    }

    @Override
    public void apply(UnitOfWork work, List<InboundEvent> events) {
        for (var event : events) {
            if (poisoned.contains(event.subject())) {
                throw new IllegalArgumentException("poison for " + event.subject());
            }
            if (event.type().equals("DayOpened")) {
                clock.announce(work, LocalDate.parse(new String(event.data(), StandardCharsets.UTF_8)), event);
            }
        }
        work.sql()
                .run(
                        "insert into effects (event_id, subject, sequence) select * from unnest($1::text[], $2::text[], $3::integer[])",
                        Sql.texts(events, event -> event.event().id()),
                        Sql.texts(events, InboundEvent::subject),
                        Sql.integers(events, event -> event.event().sequence()));
    }
}
