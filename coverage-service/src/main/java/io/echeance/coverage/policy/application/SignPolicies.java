package io.echeance.coverage.policy.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.coverage.policy.domain.PolicyCommand;
import io.echeance.coverage.policy.domain.PolicyCommand.Sign;
import io.echeance.coverage.policy.domain.PolicyEvent;
import io.echeance.coverage.policy.domain.PolicyEvent.PolicySigned;
import io.echeance.coverage.policy.domain.PolicyState;
import io.echeance.coverage.policy.projection.PolicyTable;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Signs policies; the read table is written with the event, so that a read after the answer sees it. */
@Singleton
public class SignPolicies {

    private final AggregateType<PolicyCommand, PolicyState, PolicyEvent> type;
    private final ObjectMapper json;
    private final CommandLane<Sign> lane;

    public SignPolicies(
            AggregateType<PolicyCommand, PolicyState, PolicyEvent> type, ObjectMapper json, CommandLanes lanes) {
        this.type = type;
        this.json = json;
        this.lane = lanes.open("policies", this::handle);
    }

    public CompletionStage<Reply> submit(Request<Sign> request) {
        return lane.submit(request);
    }

    private List<Answer> handle(UnitOfWork work, List<Request<Sign>> requests) {
        var policies = work.load(
                type,
                requests.stream()
                        .map(request -> request.command().supplierId())
                        .distinct()
                        .toList());
        var signed = new ArrayList<PolicySigned>();
        work.beforeCommit(() -> PolicyTable.insert(work.sql(), signed, this::terms));
        return requests.stream().map(request -> sign(policies, request, signed)).toList();
    }

    private Answer sign(
            Aggregates<PolicyCommand, PolicyState, PolicyEvent> policies,
            Request<Sign> request,
            List<PolicySigned> signed) {
        var supplierId = request.command().supplierId();
        return switch (policies.handle(supplierId, request.command(), request.cause())) {
            case Accepted<PolicyEvent>(var events) -> {
                events.stream().map(PolicySigned.class::cast).forEach(signed::add);
                yield new Answer.Accepted(
                        201, location(supplierId), body(supplierId), supplierId, policies.version(supplierId));
            }
            case Rejected<PolicyEvent>(var code, var detail) ->
                Answer.refused(Problem.conflict(code, detail).with("policy", location(supplierId)));
        };
    }

    private static String location(String supplierId) {
        return "/v1/policies/" + supplierId;
    }

    /** Kept with the idempotency key, so without personal data: the resource adds it from the request. */
    private static byte[] body(String supplierId) {
        return "{\"supplierId\":\"%s\"}".formatted(supplierId).getBytes(StandardCharsets.UTF_8);
    }

    private String terms(PolicySigned signed) {
        try {
            return json.writeValueAsString(signed.terms());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms are always writable", e);
        }
    }
}
