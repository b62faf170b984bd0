package io.echeance.collections.application;

import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.Answer.Refused;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where payments and reversals are carried out. */
@ApplicationScoped
public class Payments {

    /** What may only mean that this service has not read the invoice, or its cover, yet. */
    private static final Set<String> MAY_BE_BEHIND = Set.of("not-found", "invoice-not-covered", "no-business-day");

    private final CommandLane<PaymentCommand> lane;
    private final CatchUp catchUp;

    public Payments(CommandLanes lanes, PaymentHandler handler, CatchUp catchUp) {
        this.lane = lanes.open("payments", handler);
        this.catchUp = catchUp;
    }

    /** Books a payment. An invoice that was covered a moment ago is found: the log is read up to now before refusing. */
    public CompletionStage<Reply> record(Request<PaymentCommand> request) {
        return lane.submit(request)
                .thenCompose(reply -> mayBeBehind(reply)
                        ? catchUp.await().thenCompose(reached -> again(request, reached))
                        : CompletableFuture.completedFuture(reply));
    }

    /** While the log was not read to its end, nobody knows whether a refusal is right. */
    private CompletionStage<Reply> again(Request<PaymentCommand> request, boolean reached) {
        return lane.submit(request)
                .thenApply(reply ->
                        reached || !mayBeBehind(reply) ? reply : new Reply(Answer.refused(CatchUp.BEHIND), false));
    }

    /** Takes a payment back. */
    public CompletionStage<Reply> reverse(Request<PaymentCommand> request) {
        return lane.submit(request);
    }

    private static boolean mayBeBehind(Reply reply) {
        return reply.answer() instanceof Refused(var problem) && MAY_BE_BEHIND.contains(problem.slug());
    }
}
