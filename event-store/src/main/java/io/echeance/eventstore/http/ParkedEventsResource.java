package io.echeance.eventstore.http;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.inbox.ParkedEventReplay;
import io.echeance.eventstore.inbox.ParkedEvents;
import io.echeance.eventstore.inbox.ParkedEvents.Parked;
import io.echeance.eventstore.store.Transactions;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** For operations: what this service parked and why, and its replay after the fix. */
@Path("/internal/parked-events")
@RolesAllowed("ops")
public class ParkedEventsResource {

    /** A parked record as operations see it. */
    public record ParkedView(
            long id,
            String topic,
            int partition,
            long offset,
            String subject,
            String type,
            String reason,
            Instant parkedAt) {}

    /** @param applied events of the subject's queue that were applied */
    public record Replayed(String subject, int applied) {}

    private static final int MOST = 200;

    private final Transactions transactions;
    private final ParkedEvents parked;
    private final ParkedEventReplay replay;

    public ParkedEventsResource(Transactions transactions, ParkedEvents parked, ParkedEventReplay replay) {
        this.transactions = transactions;
        this.parked = parked;
        this.replay = replay;
    }

    @GET
    @Blocking
    public List<ParkedView> list(@QueryParam("after") @DefaultValue("0") long after) {
        return transactions.run(work -> parked.list(work.sql(), after, MOST)).stream()
                .map(ParkedEventsResource::view)
                .toList();
    }

    @POST
    @Path("/{id}/replay")
    @Blocking
    public Replayed replay(@PathParam("id") long id) {
        var subject = transactions.run(work -> parked.list(work.sql(), id - 1, 1)).stream()
                .filter(row -> row.id() == id)
                .map(Parked::subject)
                .findFirst()
                .orElseThrow(() -> Problems.toException(Problem.notFound("Parked event " + id)));
        return new Replayed(subject, replay.replay(subject));
    }

    private static ParkedView view(Parked row) {
        var type = row.record().headers().lastHeader("ce_type");
        return new ParkedView(
                row.id(),
                row.record().topic(),
                row.record().partition(),
                row.record().offset(),
                row.subject(),
                type == null ? null : new String(type.value(), StandardCharsets.UTF_8),
                row.reason(),
                row.parkedAt());
    }
}
