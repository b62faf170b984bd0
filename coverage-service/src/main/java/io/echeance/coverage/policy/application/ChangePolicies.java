package io.echeance.coverage.policy.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.coverage.policy.domain.PolicyCommand;
import io.echeance.coverage.policy.domain.PolicyCommand.Sign;
import io.echeance.coverage.policy.domain.PolicyDecider;
import io.echeance.coverage.policy.domain.PolicyEvent;
import io.echeance.coverage.policy.domain.PolicyState;
import io.echeance.coverage.policy.domain.PolicyState.Signed;
import io.echeance.coverage.policy.projection.PolicyTable;
import io.echeance.coverage.version.EntityTag;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.decider.Decision.Accepted;
import io.echeance.eventstore.decider.Decision.Rejected;
import io.echeance.eventstore.store.Aggregates;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

/**
 * Signs, amends and ends policies; the read table is written with the event, so that a read after the answer sees it. The
 * answer's body is a {@link PolicySnapshot}: it is kept with the idempotency key, and the contact in it is sealed.
 */
@Singleton
public class ChangePolicies {

    private final AggregateType<PolicyCommand, PolicyState, PolicyEvent> type;
    private final ObjectMapper json;
    private final CommandLane<PolicyOrder> lane;

    public ChangePolicies(
            AggregateType<PolicyCommand, PolicyState, PolicyEvent> type, ObjectMapper json, CommandLanes lanes) {
        this.type = type;
        this.json = json;
        this.lane = lanes.open("policies", this::handle);
    }

    public CompletionStage<Reply> submit(Request<PolicyOrder> request) {
        return lane.submit(request);
    }

    private List<Answer> handle(UnitOfWork work, List<Request<PolicyOrder>> requests) {
        var suppliers = new TreeSet<String>();
        requests.forEach(request -> suppliers.add(request.command().supplierId()));
        var policies = work.load(type, suppliers);
        var changed = new TreeSet<String>();
        var answers = requests.stream()
                .map(request -> handle(work, policies, request, changed))
                .toList();
        work.beforeCommit(() -> PolicyTable.save(
                work.sql(),
                changed.stream()
                        .map(id ->
                                PolicyTable.Row.of(id, policies.version(id), (Signed) policies.state(id), this::write))
                        .toList()));
        return answers;
    }

    private Answer handle(
            UnitOfWork work,
            Aggregates<PolicyCommand, PolicyState, PolicyEvent> policies,
            Request<PolicyOrder> request,
            TreeSet<String> changed) {
        var order = request.command();
        var id = order.supplierId();
        var stale = stale(order, policies.version(id));
        if (stale.isPresent()) {
            return Answer.refused(stale.get());
        }
        return switch (policies.handle(id, order.command(), request.cause())) {
            case Accepted<PolicyEvent> accepted -> {
                changed.add(id);
                yield accepted(order, policies.version(id), snapshot(work, id, policies.state(id)));
            }
            case Rejected<PolicyEvent>(var code, var detail) -> Answer.refused(problem(id, code, detail));
        };
    }

    /** Someone else was faster than what this order relies on. */
    private static Optional<Problem> stale(PolicyOrder order, int version) {
        if (version == 0) {
            return Optional.empty();
        }
        if (order.mergedFrom() != null && order.mergedFrom() != version) {
            return Optional.of(Problem.conflict(
                    "concurrent-change", "The policy was changed at the same moment. Read it and repeat the request."));
        }
        return EntityTag.stale(order.ifMatch(), version);
    }

    private static Problem problem(String supplierId, String code, String detail) {
        return code.equals(PolicyDecider.POLICY_MISSING)
                ? Problem.notFound("The policy of " + supplierId)
                : Problem.conflict(code, detail).with("policy", location(supplierId));
    }

    private Answer accepted(PolicyOrder order, int version, PolicySnapshot snapshot) {
        var isNew = order.command() instanceof Sign;
        return new Answer.Accepted(
                isNew ? 201 : 200,
                isNew ? location(order.supplierId()) : null,
                write(snapshot).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                order.supplierId(),
                version);
    }

    private static PolicySnapshot snapshot(UnitOfWork work, String supplierId, PolicyState state) {
        return PolicySnapshot.of(supplierId, (Signed) state, work.today());
    }

    private static String location(String supplierId) {
        return "/v1/policies/" + supplierId;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy is always writable", e);
        }
    }
}
