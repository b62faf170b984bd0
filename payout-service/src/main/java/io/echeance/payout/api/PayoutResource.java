package io.echeance.payout.api;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.Replies;
import io.echeance.eventstore.http.RequestSchema;
import io.echeance.payout.application.RetryPayouts;
import io.echeance.payout.application.RetryPayouts.RetryPayout;
import io.echeance.payout.projection.PayoutView;
import io.echeance.payout.query.PayoutQueries;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.Cache;

/** Payouts: suppliers see their own, operations and auditors all; operations retry what failed. */
@Path("/v1/payouts")
@RolesAllowed({"supplier", "partner", "ops", "auditor", "system"})
public class PayoutResource {

    private static final RequestSchema RETRY = RequestSchema.load("/schemas/retry-request.json");

    private final PayoutQueries queries;
    private final RetryPayouts retries;
    private final Tenant tenant;
    private final Caller caller;

    PayoutResource(PayoutQueries queries, RetryPayouts retries, Tenant tenant, Caller caller) {
        this.queries = queries;
        this.retries = retries;
        this.tenant = tenant;
        this.caller = caller;
    }

    @GET
    @Cache(noStore = true)
    public Uni<PayoutPage> list(@BeanParam ListQuery query) {
        var asked = query.check(tenant.supplierOrAll());
        return queries.list(asked.filter(), asked.limit() + 1).map(rows -> PayoutPage.of(rows, asked.limit()));
    }

    @GET
    @Path("/{payoutId}")
    @Cache(noStore = true)
    public Uni<PayoutView> get(@PathParam("payoutId") String payoutId) {
        return queries.find(payoutId)
                .map(found -> found.filter(payout -> tenant.maySee(payout.supplierId()))
                        .orElseThrow(() -> Problems.toException(Problem.notFound("The payout " + payoutId))));
    }

    /** 200 with the payout in its new attempt; 409 when it has not failed or nothing is owed for it any more. */
    @POST
    @Path("/{payoutId}/retry")
    @RolesAllowed("ops")
    public CompletionStage<Response> retry(@PathParam("payoutId") String payoutId, byte[] body) {
        if (body.length > 0) {
            RETRY.read(body);
        }
        return retries.submit(caller.request(new RetryPayout(payoutId), body)).thenApply(Replies::toResponse);
    }
}
