package io.echeance.dunning.application;

import io.echeance.dunning.application.RemindersToSend.Intention;
import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.DunningCommand;
import io.echeance.dunning.domain.DunningCommand.GiveUp;
import io.echeance.dunning.domain.DunningCommand.GiveUpOvertaken;
import io.echeance.dunning.domain.DunningEvent;
import io.echeance.dunning.domain.DunningState;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.dunning.domain.SkipReason;
import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.DeadlineHandler;
import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.Aggregates;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A day of the plan has come: the latest due step becomes an intention to send, older ones are skipped, and the next day of
 * the plan becomes the deadline. Looking again on the same day changes nothing.
 */
@ApplicationScoped
public class WhenReminderIsDueThenQueueIt implements DeadlineHandler {

    static final String KIND = "reminder";

    private final AggregateType<DunningCommand, DunningState, DunningEvent> dunning;
    private final DunningPolicy policy;
    private final Deadlines deadlines;
    private final ReminderSender sender;

    public WhenReminderIsDueThenQueueIt(
            AggregateType<DunningCommand, DunningState, DunningEvent> dunning,
            DunningPolicy policy,
            Deadlines deadlines,
            ReminderSender sender) {
        this.dunning = dunning;
        this.policy = policy;
        this.deadlines = deadlines;
        this.sender = sender;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UnitOfWork work, List<Deadline> due, Cause cause) {
        var ids = due.stream().map(Deadline::subject).toList();
        // Waiting ones are decided anew; one that a sender has taken meanwhile stays and is seen as under way.
        RemindersToSend.withdrawPlanned(work.sql(), ids);
        var underWay = RemindersToSend.underWay(work.sql(), ids);
        var cases = DunningCaseTable.load(work.sql(), ids);
        var streams = work.load(dunning, ids);
        var intentions = new ArrayList<Intention>();
        var next = new ArrayList<Deadline>();
        for (var id : ids) {
            var invoice = cases.get(id);
            if (invoice.isActive()) {
                var review = new Review(work, streams, invoice, underWay.getOrDefault(id, Set.of()), cause);
                review(review, intentions);
                policy.planOf(invoice)
                        .firstAfter(work.today())
                        .ifPresent(step -> next.add(new Deadline(KIND, id, step.plannedOn())));
            }
        }
        RemindersToSend.queue(work.sql(), intentions, false, cause);
        deadlines.schedule(work, next);
        work.afterCommit(sender::wake);
    }

    private record Review(
            UnitOfWork work,
            Aggregates<DunningCommand, DunningState, DunningEvent> streams,
            DunningCase invoice,
            Set<Integer> underWay,
            Cause cause) {

        void decide(DunningCommand command) {
            streams.handle(invoice.invoiceId(), command, cause);
        }
    }

    private void review(Review review, List<Intention> intentions) {
        var invoice = review.invoice();
        var plan = policy.planOf(invoice);
        var today = review.work().today();
        var toSend = review.streams().state(invoice.invoiceId()).toSend(plan, today);
        review.decide(new GiveUpOvertaken(invoice.invoiceId(), plan, today, review.underWay()));
        toSend.filter(step -> !review.underWay().contains(step.number()))
                .ifPresent(step -> queueOrSkip(review, step, intentions));
    }

    private static void queueOrSkip(Review review, PlannedStep step, List<Intention> intentions) {
        var invoice = review.invoice();
        if (invoice.contact() == null) {
            review.decide(new GiveUp(invoice.invoiceId(), step.number(), step.plannedOn(), SkipReason.NO_CONTACT));
        } else {
            intentions.add(new Intention(invoice, step));
        }
    }
}
