package io.echeance.gateway.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.eventstore.deadline.LogicalClock;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.inbox.InboxHandler;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.gateway.application.LogPosition.Stream;
import io.echeance.gateway.application.ReadYourWrites;
import io.echeance.gateway.messaging.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The read model follows the log: invoices, their timelines, and the day. */
@ApplicationScoped
public class LogProjection implements InboxHandler {

    private static final String LIFECYCLE = "invoice-lifecycle";
    private static final String DAY_OPENED = "DayOpened";

    private final LogicalClock clock;
    private final ReadYourWrites reads;

    public LogProjection(LogicalClock clock, ReadYourWrites reads) {
        this.clock = clock;
        this.reads = reads;
    }

    @Override
    public void apply(UnitOfWork work, List<InboundEvent> events) {
        var lifecycle = events.stream()
                .filter(event -> event.event().topic().equals(LIFECYCLE))
                .toList();
        if (!lifecycle.isEmpty()) {
            FoldedBatch.fold(work.sql(), lifecycle).write(work.sql());
        }
        events.stream()
                .filter(event -> event.type().equals(DAY_OPENED))
                .forEach(event -> clock.announce(work, date(event), event));
        var progress = progress(events);
        work.afterCommit(() -> reads.applied(progress));
    }

    private static Map<Stream, Integer> progress(List<InboundEvent> events) {
        var progress = new HashMap<Stream, Integer>();
        events.forEach(event -> progress.put(
                new Stream(event.event().source(), event.subject()),
                event.event().sequence()));
        return progress;
    }

    private static LocalDate date(InboundEvent event) {
        try {
            JsonNode data = EventJson.MAPPER.readTree(event.data());
            return LocalDate.parse(data.required("date").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
