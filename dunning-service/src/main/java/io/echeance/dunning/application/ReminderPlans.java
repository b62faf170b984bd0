package io.echeance.dunning.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.dunning.domain.AgreedPlan;
import io.echeance.dunning.domain.PlanDecider.Plans;
import io.echeance.dunning.domain.PlanDecider.SetPlan;
import io.echeance.dunning.domain.PlanEvent;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/** Plans that a supplier agrees on: for all its debtors, or for one of them. */
@ApplicationScoped
public class ReminderPlans {

    /**
     * The latest version of a plan.
     *
     * @param debtorSiren null when it is for all debtors without one of their own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlanView(String supplierId, String debtorSiren, int version, List<AgreedPlan.Step> steps) {}

    private final AggregateType<SetPlan, Plans, PlanEvent> plans;
    private final Transactions transactions;
    private final ObjectMapper json;
    private final CommandLane<SetPlan> lane;

    public ReminderPlans(
            AggregateType<SetPlan, Plans, PlanEvent> plans,
            Transactions transactions,
            ObjectMapper json,
            CommandLanes lanes) {
        this.plans = plans;
        this.transactions = transactions;
        this.json = json;
        this.lane = lanes.open("plans", this::handle);
    }

    public CompletionStage<Reply> submit(Request<SetPlan> request) {
        return lane.submit(request);
    }

    /** Latest versions; for a worker thread. */
    public List<PlanView> of(String supplierId) {
        var latest = transactions.run(work -> new TreeMap<>(
                work.load(plans, List.of(supplierId)).state(supplierId).latest()));
        return latest.entrySet().stream()
                .map(entry -> view(supplierId, entry.getKey().isEmpty() ? null : entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Answer> handle(UnitOfWork work, List<Request<SetPlan>> requests) {
        var ids = requests.stream()
                .map(request -> request.command().supplierId())
                .distinct()
                .toList();
        var streams = work.load(plans, ids);
        var known = Suppliers.load(work.sql(), ids);
        var answers = new ArrayList<Answer>(requests.size());
        for (var request : requests) {
            var command = request.command();
            if (known.containsKey(command.supplierId())) {
                streams.handle(command.supplierId(), command, request.cause());
                var plan = streams.state(command.supplierId()).of(command.debtorSiren());
                answers.add(new Answer.Accepted(
                        200, null, bytes(view(command.supplierId(), command.debtorSiren(), plan)), null, 0));
            } else {
                answers.add(Answer.refused(Problem.notFound("A policy of " + command.supplierId())));
            }
        }
        return answers;
    }

    private static PlanView view(String supplierId, String debtorSiren, AgreedPlan plan) {
        return new PlanView(supplierId, debtorSiren, plan.version(), plan.steps());
    }

    private byte[] bytes(PlanView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan can always be written", e);
        }
    }
}
