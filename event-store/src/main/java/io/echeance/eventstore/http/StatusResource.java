package io.echeance.eventstore.http;

import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.inbox.ParkedEvents;
import io.echeance.eventstore.outbox.OutboxStatus;
import io.echeance.eventstore.store.EventStoreConfig;
import io.echeance.eventstore.store.Transactions;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** For the gateway and operations: whether this service is at rest. */
@Path("/internal/status")
public class StatusResource {

    private final Transactions transactions;
    private final ParkedEvents parked;
    private final EventStoreConfig config;
    private final List<PendingWork> pendingWork;

    public StatusResource(
            Transactions transactions,
            ParkedEvents parked,
            EventStoreConfig config,
            @All List<PendingWork> pendingWork) {
        this.transactions = transactions;
        this.parked = parked;
        this.config = config;
        this.pendingWork = pendingWork;
    }

    @GET
    @Blocking
    @RolesAllowed({"ops", "system"})
    public ServiceStatus status() {
        return transactions.run(work -> {
            // In the order in which work turns into events: what leaves one place between two looks is seen in the
            // next.
            var due = Deadlines.anyDue(work.sql());
            var pending = pendingWork.stream()
                    .mapToLong(effects -> effects.count(work.sql()))
                    .sum();
            return new ServiceStatus(
                    config.source().substring(1),
                    work.announcedDay().orElse(null),
                    OutboxStatus.waiting(work.sql()),
                    due,
                    pending,
                    parked.count(work.sql()));
        });
    }
}
