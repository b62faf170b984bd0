package io.echeance.invoice.application;

import io.echeance.eventstore.command.Answer.Refused;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.invoice.messaging.PolicyCatchUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The commands on invoices. */
@ApplicationScoped
public class Invoices {

    private final CommandLane<SubmitInvoice> submissions;
    private final CommandLane<CancelInvoice> cancellations;
    private final PolicyCatchUp policies;

    Invoices(
            CommandLanes lanes,
            SubmissionHandler submissions,
            CancellationHandler cancellations,
            PolicyCatchUp policies) {
        this.submissions = lanes.open("submissions", submissions);
        this.cancellations = lanes.open("cancellations", cancellations);
        this.policies = policies;
    }

    /** A policy that seems missing may have been signed a moment ago: the topic is read to its end, then it counts. */
    public CompletionStage<Reply> submit(Request<SubmitInvoice> request) {
        return submissions
                .submit(request)
                .thenCompose(reply -> isPolicyMissing(reply)
                        ? policies.await().thenCompose(_ -> submissions.submit(request))
                        : CompletableFuture.completedFuture(reply));
    }

    public CompletionStage<Reply> cancel(Request<CancelInvoice> request) {
        return cancellations.submit(request);
    }

    private static boolean isPolicyMissing(Reply reply) {
        return reply.answer() instanceof Refused(var problem)
                && problem.slug().equals(SubmissionProblems.POLICY_MISSING);
    }
}
