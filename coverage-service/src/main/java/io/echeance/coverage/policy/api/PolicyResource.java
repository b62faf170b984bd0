package io.echeance.coverage.policy.api;

import io.echeance.coverage.policy.application.ChangePolicies;
import io.echeance.coverage.policy.application.ContactSealing;
import io.echeance.coverage.policy.application.PolicyOrder;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.http.Caller;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Signs, amends and ends policies. Answers when the event is on its topic, so that others can catch up with it. */
@Path("/v1/policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("underwriter")
public class PolicyResource {

    private final PolicyRequestReader policies;
    private final TerminationReader terminations;
    private final PolicyAmendments amendments;
    private final ContactSealing sealing;
    private final ChangePolicies changes;
    private final PolicyAnswers answers;
    private final Caller caller;

    public PolicyResource(
            PolicyRequestReader policies,
            TerminationReader terminations,
            PolicyAmendments amendments,
            ContactSealing sealing,
            ChangePolicies changes,
            PolicyAnswers answers,
            Caller caller) {
        this.policies = policies;
        this.terminations = terminations;
        this.amendments = amendments;
        this.sealing = sealing;
        this.changes = changes;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Blocking
    public Uni<Response> sign(byte[] body) {
        var frame = caller.request(policies.read(body), body);
        var asked = frame.command();
        return carryOut(frame, asked.toOrder(sealing.seal(asked.supplierId(), asked.contact()), now()));
    }

    /** For invoices that are submitted after it. Idempotent by itself: what is so already is not changed again. */
    @PATCH
    @Path("/{supplierId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Uni<Response> amend(
            @PathParam("supplierId") String supplierId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            byte[] body) {
        var frame = caller.requestWithoutKey(supplierId);
        return amendments
                .order(supplierId, ifMatch, body, caller.name(), now())
                .flatMap(order -> carryOut(frame, order));
    }

    /** What is covered stays covered. */
    @POST
    @Path("/{supplierId}/termination")
    @Blocking
    public Uni<Response> terminate(
            @PathParam("supplierId") String supplierId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            byte[] body) {
        var command = terminations.read(supplierId, body, caller.name(), now());
        return carryOut(caller.request(supplierId, body), new PolicyOrder(command, ifMatch, null));
    }

    private Uni<Response> carryOut(Request<?> frame, PolicyOrder order) {
        var request = new Request<>(frame.client(), frame.idempotencyKey(), frame.fingerprint(), order, frame.cause());
        return Uni.createFrom().completionStage(changes.submit(request)).flatMap(answers::answer);
    }

    /** As precise as the times in the log. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
