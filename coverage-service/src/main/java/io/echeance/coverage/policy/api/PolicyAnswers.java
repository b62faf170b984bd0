package io.echeance.coverage.policy.api;

import io.echeance.coverage.policy.application.ContactSealing;
import io.echeance.coverage.policy.application.PolicySnapshot;
import io.echeance.coverage.policy.application.PublishedPolicies;
import io.echeance.coverage.version.EntityTag;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.Replies;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** From what a command on a policy was answered to its response: when its event is on the topic, with the contact opened. */
@ApplicationScoped
public class PolicyAnswers {

    private static final Problem NOT_PUBLISHED = Problem.of(
            503,
            "unavailable",
            "The event log is not available",
            "It may have been carried out. Repeat the request with the same Idempotency-Key.");

    private final PublishedPolicies published;
    private final ContactSealing sealing;
    private final PolicySnapshots snapshots;

    public PolicyAnswers(PublishedPolicies published, ContactSealing sealing, PolicySnapshots snapshots) {
        this.published = published;
        this.sealing = sealing;
        this.snapshots = snapshots;
    }

    Uni<Response> answer(Reply reply) {
        return Uni.createFrom()
                .item(reply)
                .call(this::awaitPublished)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::response);
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

    /** The same for a repeated request, as the snapshot is kept with the key. */
    private Response response(Reply reply) {
        var response = Replies.toResponse(reply);
        var accepted = (Answer.Accepted) reply.answer();
        return Response.fromResponse(response)
                .header(HttpHeaders.ETAG, EntityTag.of(accepted.sequence()))
                .entity(view(snapshots.read(accepted.body())))
                .build();
    }

    /** Opens the contact: not for an event loop. */
    PolicyView view(PolicySnapshot policy) {
        return PolicyView.of(policy, sealing.open(policy.holder().contact()).orElse(null));
    }
}
