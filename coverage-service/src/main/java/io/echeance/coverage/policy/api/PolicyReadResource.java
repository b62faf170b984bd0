package io.echeance.coverage.policy.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.coverage.api.CursorPage;
import io.echeance.coverage.policy.application.ContactSealing;
import io.echeance.coverage.policy.domain.SealedContact;
import io.echeance.coverage.policy.domain.Terms;
import io.echeance.coverage.policy.query.PolicyEntity;
import io.echeance.coverage.policy.query.PolicyQueries;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Shows policies: all of them to the house, a supplier its own. */
@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyReadResource {

    private final PolicyQueries policies;
    private final ContactSealing sealing;
    private final ObjectMapper json;
    private final Caller caller;

    public PolicyReadResource(PolicyQueries policies, ContactSealing sealing, ObjectMapper json, Caller caller) {
        this.policies = policies;
        this.sealing = sealing;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"underwriter", "ops", "auditor", "supplier"})
    public Uni<CursorPage<PolicyView>> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") String cursor) {
        CursorPage.checkLimit(limit);
        var rows = isSupplier() ? own() : policies.page(CursorPage.before(cursor), limit + 1);
        return rows.emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> CursorPage.of(found, limit, policy -> policy.position, this::view));
    }

    @GET
    @Path("/{supplierId}")
    @RolesAllowed({"underwriter", "ops", "auditor", "supplier"})
    public Uni<PolicyView> one(@PathParam("supplierId") String supplierId) {
        if (isSupplier() && !supplierId.equals(tenant())) {
            throw missing(supplierId);
        }
        return policies.find(supplierId)
                .onItem()
                .ifNull()
                .failWith(() -> missing(supplierId))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::view);
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

    private static RuntimeException missing(String supplierId) {
        return Problems.toException(Problem.notFound("The policy of " + supplierId));
    }

    /** Opens the contact: not for an event loop. */
    private PolicyView view(PolicyEntity policy) {
        return PolicyView.of(
                policy.supplierId,
                policy.supplierName,
                policy.siren,
                sealing.open(new SealedContact(policy.contactSubjectId, policy.contactSealed))
                        .orElse(null),
                policy.signedOn,
                policy.policyVersion,
                terms(policy));
    }

    private Terms terms(PolicyEntity policy) {
        try {
            return json.readValue(policy.terms, Terms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the terms of " + policy.supplierId + " are not readable", e);
        }
    }
}
