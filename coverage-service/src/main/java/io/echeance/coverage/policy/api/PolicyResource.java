package io.echeance.coverage.policy.api;

import io.echeance.coverage.policy.application.ContactSealing;
import io.echeance.coverage.policy.application.PublishedPolicies;
import io.echeance.coverage.policy.application.SignPolicies;
import io.echeance.coverage.policy.domain.PolicyCommand.Sign;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.Replies;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Signs policies. */
@Path("/v1/policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {

    private static final Problem NOT_PUBLISHED = Problem.of(
            503,
            "unavailable",
            "The event log is not available",
            "The policy may be signed. Repeat the request with the same Idempotency-Key.");

    private final PolicyRequestReader reader;
    private final ContactSealing sealing;
    private final SignPolicies policies;
    private final PublishedPolicies published;
    private final Caller caller;

    public PolicyResource(
            PolicyRequestReader reader,
            ContactSealing sealing,
            SignPolicies policies,
            PublishedPolicies published,
            Caller caller) {
        this.reader = reader;
        this.sealing = sealing;
        this.policies = policies;
        this.published = published;
        this.caller = caller;
    }

    /** Answers when the event is on its topic, so that others can catch up with it. */
    @POST
    @Blocking
    @RolesAllowed("underwriter")
    public Uni<Response> sign(byte[] body) {
        var asked = caller.request(reader.read(body), body);
        return Uni.createFrom()
                .completionStage(policies.submit(seal(asked)))
                .call(this::awaitPublished)
                .map(reply -> response(reply, asked.command()));
    }

    private Request<Sign> seal(Request<PolicyRequest> asked) {
        var sealed = sealing.seal(asked.command().supplierId(), asked.command().contact());
        return new Request<>(
                asked.client(),
                asked.idempotencyKey(),
                asked.fingerprint(),
                asked.command().toCommand(sealed),
                asked.cause());
    }

    private Uni<Void> awaitPublished(Reply reply) {
        if (!(reply.answer() instanceof Answer.Accepted accepted)) {
            return Uni.createFrom().voidItem();
        }
        return published
                .await(accepted.subject(), accepted.sequence())
                .onFailure(TimeoutException.class)
                .transform(late -> Problems.toException(NOT_PUBLISHED));
    }

    /** The same for a repeated request, as its body is the same. */
    private static Response response(Reply reply, PolicyRequest asked) {
        var response = Replies.toResponse(reply);
        var accepted = (Answer.Accepted) reply.answer();
        return Response.fromResponse(response)
                .entity(asked.toView(accepted.sequence()))
                .build();
    }
}
