package io.echeance.dunning.api;

import io.echeance.dunning.query.ReminderQueries;
import io.echeance.dunning.query.ReminderView;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** The plan of an invoice with the outcome of each step. */
@Path("/v1/invoices/{id}/reminders")
public class RemindersResource {

    /** A list of steps; never paged, as a plan is short. */
    public record Reminders(List<ReminderView> data) {}

    private final ReminderQueries queries;
    private final Caller caller;

    public RemindersResource(ReminderQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"supplier", "partner", "ops", "auditor"})
    public Uni<Reminders> list(@PathParam("id") String invoiceId) {
        return queries.plan(invoiceId, Tenant.of(caller))
                .map(plan -> plan.map(Reminders::new)
                        .orElseThrow(() -> Problems.toException(Problem.notFound("Invoice " + invoiceId))));
    }
}
