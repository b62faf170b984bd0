package io.echeance.coverage.policy.api;

import io.echeance.coverage.api.BusinessDay;
import io.echeance.coverage.api.CursorPage;
import io.echeance.coverage.policy.query.PolicyEntity;
import io.echeance.coverage.policy.query.PolicyQueries;
import io.echeance.coverage.version.EntityTag;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/** Shows policies: all of them to the house, a supplier its own. */
@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"underwriter", "ops", "auditor", "supplier"})
public class PolicyReadResource {

    private final PolicyQueries policies;
    private final PolicyAnswers answers;
    private final PolicySnapshots snapshots;
    private final MandateAnswers mandates;
    private final BusinessDay day;
    private final Caller caller;

    public PolicyReadResource(
            PolicyQueries policies,
            PolicyAnswers answers,
            PolicySnapshots snapshots,
            MandateAnswers mandates,
            BusinessDay day,
            Caller caller) {
        this.policies = policies;
        this.answers = answers;
        this.snapshots = snapshots;
        this.mandates = mandates;
        this.day = day;
        this.caller = caller;
    }

    @GET
    public Uni<CursorPage<PolicyView>> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") String cursor) {
        CursorPage.checkLimit(limit);
        var rows = isSupplier() ? own() : policies.page(CursorPage.before(cursor), limit + 1);
        return rows.emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> CursorPage.of(found, limit, policy -> policy.position, view()));
    }

    @GET
    @Path("/{supplierId}")
    public Uni<Response> one(@PathParam("supplierId") String supplierId) {
        return visible(supplierId)
                .map(policy -> Response.ok(view().apply(policy))
                        .header(HttpHeaders.ETAG, EntityTag.of(policy.version))
                        .build());
    }

    /** The mandate with the policy's own numbers, to sign and to keep. */
    @GET
    @Path("/{supplierId}/mandate")
    @Produces("application/pdf")
    public Uni<Response> mandate(
            @PathParam("supplierId") String supplierId, @QueryParam("language") @DefaultValue("fr") String language) {
        return visible(supplierId).map(policy -> mandates.answer(view().apply(policy), policy.version, language));
    }

    /** On a worker thread. */
    private Uni<PolicyEntity> visible(String supplierId) {
        if (isSupplier() && !supplierId.equals(tenant())) {
            throw missing(supplierId);
        }
        return policies.find(supplierId)
                .onItem()
                .ifNull()
                .failWith(() -> missing(supplierId))
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<List<PolicyEntity>> own() {
        return policies.find(tenant()).map(policy -> policy == null ? List.of() : List.of(policy));
    }

    private boolean isSupplier() {
        return caller.hasRole("supplier");
    }

    private String tenant() {
        return caller.claim("supplierId").orElse("");
    }

    static RuntimeException missing(String supplierId) {
        return Problems.toException(Problem.notFound("The policy of " + supplierId));
    }

    /** Opens contacts: not for an event loop. */
    private Function<PolicyEntity, PolicyView> view() {
        var today = day.announced().orElse(null);
        return policy -> answers.view(snapshots.of(policy, today));
    }
}
