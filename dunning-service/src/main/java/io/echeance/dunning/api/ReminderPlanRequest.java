package io.echeance.dunning.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.dunning.domain.AgreedPlan.Step;
import io.echeance.dunning.domain.Channel;
import io.echeance.dunning.domain.PlanDecider.SetPlan;
import io.echeance.dunning.domain.ReminderKind;
import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.RequestSchema;
import java.util.ArrayList;
import java.util.List;

/** Reads a plan: its form by the schema, then whether its steps make sense in their order. */
final class ReminderPlanRequest {

    private static final RequestSchema SCHEMA = RequestSchema.load("/schemas/reminder-plan-request.json");

    private ReminderPlanRequest() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422 with all faults */
    static SetPlan read(String supplierId, byte[] body) {
        var json = SCHEMA.read(body);
        var steps = new ArrayList<Step>();
        json.get("steps").forEach(step -> steps.add(step(step)));
        var faults = faults(steps);
        if (!faults.isEmpty()) {
            throw Problems.toException(Problem.invalid(faults));
        }
        var siren = json.get("debtorSiren");
        return new SetPlan(supplierId, siren == null ? null : siren.asText(), steps);
    }

    private static Step step(JsonNode json) {
        var kind = ReminderKind.valueOf(json.get("kind").asText());
        var channel = json.has("channel")
                ? Channel.valueOf(json.get("channel").asText())
                : kind == ReminderKind.FORMAL_NOTICE ? Channel.LETTER_AND_EMAIL : Channel.EMAIL;
        return new Step(json.get("day").asInt(), kind, channel);
    }

    private static List<Fault> faults(List<Step> steps) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (i > 0 && step.day() <= steps.get(i - 1).day()) {
                faults.add(new Fault("/steps/" + i + "/day", "order", "must be later than the step before"));
            }
            if (step.kind() == ReminderKind.COURTESY ? step.day() > 0 : step.day() < 1) {
                faults.add(new Fault(
                        "/steps/" + i + "/kind",
                        "tone",
                        "a COURTESY is sent up to the due date, every other kind after it"));
            }
        }
        return faults;
    }
}
