package io.echeance.invoice.application;

import io.echeance.eventstore.command.Answer.Refused;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.inbox.LogProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The commands on invoices. */
@ApplicationScoped
public class Invoices {

    private static final List<String> POLICIES = List.of("supplier-policies");

    private final CommandLane<SubmitInvoice> submissions;
    private final CommandLane<ChangeInvoice> changes;
    private final LogProgress log;
    private final PolicyCatchUpConfig config;

    Invoices(
            CommandLanes lanes,
            SubmissionHandler submissions,
            ChangeHandler changes,
            LogProgress log,
            PolicyCatchUpConfig config) {
        this.submissions = lanes.open("submissions", submissions);
        this.changes = lanes.open("changes", changes);
        this.log = log;
        this.config = config;
    }

    /** A policy that seems missing may have been signed a moment ago: the topic is read to its end, then it counts. */
    public CompletionStage<Reply> submit(Request<SubmitInvoice> request) {
        return submissions
                .submit(request)
                .thenCompose(reply -> isPolicyMissing(reply)
                        ? log.reachesEnd(POLICIES, config.atMost()).thenCompose(_ -> submissions.submit(request))
                        : CompletableFuture.completedFuture(reply));
    }

    public CompletionStage<Reply> change(Request<ChangeInvoice> request) {
        return changes.submit(request);
    }

    private static boolean isPolicyMissing(Reply reply) {
        return reply.answer() instanceof Refused(var problem)
                && problem.slug().equals(SubmissionProblems.POLICY_MISSING);
    }
}
