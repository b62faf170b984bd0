package io.echeance.collections.application;

import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.Answer.Refused;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A lane that reads the log up to now before it refuses what it may only not have read yet. */
final class PatientLane<C> {

    /** What may only mean that this service has not read the invoice, or its cover, yet. */
    private static final Set<String> MAY_BE_BEHIND = Set.of("not-found", "invoice-not-covered", "no-business-day");

    private final CommandLane<C> lane;
    private final CatchUp catchUp;

    PatientLane(CommandLane<C> lane, CatchUp catchUp) {
        this.lane = lane;
        this.catchUp = catchUp;
    }

    CompletionStage<Reply> submit(Request<C> request) {
        return lane.submit(request)
                .thenCompose(reply -> mayBeBehind(reply)
                        ? catchUp.await().thenCompose(reached -> again(request, reached))
                        : CompletableFuture.completedFuture(reply));
    }

    /** While the log was not read to its end, nobody knows whether a refusal is right. */
    private CompletionStage<Reply> again(Request<C> request, boolean reached) {
        return lane.submit(request)
                .thenApply(reply ->
                        reached || !mayBeBehind(reply) ? reply : new Reply(Answer.refused(CatchUp.BEHIND), false));
    }

    private static boolean mayBeBehind(Reply reply) {
        return reply.answer() instanceof Refused(var problem) && MAY_BE_BEHIND.contains(problem.slug());
    }
}
