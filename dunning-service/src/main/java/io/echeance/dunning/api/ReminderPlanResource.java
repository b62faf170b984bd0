package io.echeance.dunning.api;

import io.echeance.dunning.application.ReminderPlans;
import io.echeance.dunning.application.ReminderPlans.PlanView;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.Replies;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The plans of a supplier. A change holds for invoices that are covered from the next day on; the others keep their plan. */
@Path("/v1/policies/{supplierId}/reminder-plan")
public class ReminderPlanResource {

    /** Latest versions; empty as long as the plan of the configuration holds. */
    public record Plans(List<PlanView> data) {}

    private final ReminderPlans plans;
    private final Caller caller;

    public ReminderPlanResource(ReminderPlans plans, Caller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"underwriter", "ops", "auditor", "supplier"})
    @Blocking
    public Plans list(@PathParam("supplierId") String supplierId) {
        boolean foreign = caller.hasRole("supplier")
                && !caller.claim("supplierId").filter(supplierId::equals).isPresent();
        if (foreign) {
            throw Problems.toException(Problem.notFound("A policy of " + supplierId));
        }
        return new Plans(plans.of(supplierId));
    }

    @PUT
    @RolesAllowed("underwriter")
    public CompletionStage<Response> set(@PathParam("supplierId") String supplierId, byte[] body) {
        return plans.submit(caller.requestWithoutKey(ReminderPlanRequest.read(supplierId, body)))
                .thenApply(Replies::toResponse);
    }
}
