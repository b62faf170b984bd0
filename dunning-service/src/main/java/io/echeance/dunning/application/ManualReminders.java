package io.echeance.dunning.application;

import io.echeance.dunning.application.RemindersToSend.Intention;
import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.DunningCommand;
import io.echeance.dunning.domain.DunningEvent;
import io.echeance.dunning.domain.DunningState;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.dunning.domain.Stage;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Operations send a step now, before its day or instead of waiting for the next one. That consumes the step. */
@ApplicationScoped
public class ManualReminders {

    /** Send this step of this invoice now. */
    public record SendNow(String invoiceId, int step) {}

    private final AggregateType<DunningCommand, DunningState, DunningEvent> dunning;
    private final DunningPolicy policy;
    private final ReminderSender sender;
    private final CommandLane<SendNow> lane;

    public ManualReminders(
            AggregateType<DunningCommand, DunningState, DunningEvent> dunning,
            DunningPolicy policy,
            ReminderSender sender,
            CommandLanes lanes) {
        this.dunning = dunning;
        this.policy = policy;
        this.sender = sender;
        this.lane = lanes.open("reminders", this::handle);
    }

    public CompletionStage<Reply> submit(Request<SendNow> request) {
        return lane.submit(request);
    }

    private List<Answer> handle(UnitOfWork work, List<Request<SendNow>> requests) {
        var ids = requests.stream()
                .map(request -> request.command().invoiceId())
                .distinct()
                .toList();
        var cases = DunningCaseTable.load(work.sql(), ids);
        var streams = work.load(dunning, ids);
        var underWay = RemindersToSend.underWay(work.sql(), ids);
        var answers = new ArrayList<Answer>(requests.size());
        for (var request : requests) {
            var command = request.command();
            var invoice = cases.get(command.invoiceId());
            var step = Optional.ofNullable(invoice)
                    .filter(one -> one.standing().coveredOn() != null)
                    .flatMap(one -> policy.planOf(one).step(command.step()));
            answers.add(step.map(planned -> answer(
                            work,
                            request,
                            invoice,
                            planned,
                            streams.state(command.invoiceId()),
                            underWay.getOrDefault(command.invoiceId(), Set.of())))
                    .orElseGet(() -> Answer.refused(
                            Problem.notFound("Reminder " + command.step() + " of invoice " + command.invoiceId()))));
        }
        work.afterCommit(sender::wake);
        return answers;
    }

    private Answer answer(
            UnitOfWork work,
            Request<SendNow> request,
            DunningCase invoice,
            PlannedStep step,
            DunningState state,
            Set<Integer> underWay) {
        var refusal = refusal(work, invoice, step, state, underWay);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        RemindersToSend.withdraw(work.sql(), List.of(invoice.invoiceId()));
        RemindersToSend.queue(work.sql(), List.of(new Intention(invoice, step)), true, request.cause());
        var body = new JsonObject()
                .put("invoiceId", invoice.invoiceId())
                .put("step", step.number())
                .put("kind", step.kind().name())
                .put("status", "SENDING");
        return new Answer.Accepted(202, null, body.toBuffer().getBytes(), null, 0);
    }

    private Optional<Problem> refusal(
            UnitOfWork work, DunningCase invoice, PlannedStep step, DunningState state, Set<Integer> underWay) {
        if (invoice.stage() != Stage.OPEN) {
            return conflict("reminders-ended", "The invoice is " + invoice.stage() + ": it is not reminded any more.");
        }
        if (invoice.isPaused()) {
            return conflict("reminders-paused", "A dispute or a promise to pay keeps the reminders silent.");
        }
        if (state.isFinished(step.number()) || underWay.contains(step.number())) {
            return conflict("reminder-finished", "Step " + step.number() + " was sent or skipped, or is being sent.");
        }
        if (step.number() < latest(work, invoice, state)) {
            return conflict("reminder-overtaken", "A later step is due, or was sent: only that one makes sense.");
        }
        if (invoice.contact() == null) {
            return conflict("no-contact", "The client has no contact to write to.");
        }
        var today = work.today();
        if (today.isBefore(policy.firstDay(invoice)) || today.isAfter(step.lastDay())) {
            return conflict(
                    "outside-plan",
                    "Step %d may be sent from %s to %s."
                            .formatted(step.number(), policy.firstDay(invoice), step.lastDay()));
        }
        return Optional.empty();
    }

    private int latest(UnitOfWork work, DunningCase invoice, DunningState state) {
        return state.toSend(policy.planOf(invoice), work.today())
                .map(PlannedStep::number)
                .map(due -> Math.max(due, state.highestSent()))
                .orElse(state.highestSent());
    }

    private static Optional<Problem> conflict(String slug, String detail) {
        return Optional.of(Problem.conflict(slug, detail));
    }
}
