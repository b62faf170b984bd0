package io.echeance.dunning.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which steps of an invoice are finished.
 *
 * @param finished sent or skipped
 */
public record DunningState(Set<Integer> finished) {

    public static final DunningState INITIAL = new DunningState(Set.of());

    public DunningState {
        finished = Set.copyOf(finished);
    }

    public boolean isFinished(int step) {
        return finished.contains(step);
    }

    /** The one step to send: the latest due, unless it is finished already or no longer makes sense. */
    public Optional<PlannedStep> toSend(ReminderPlan plan, LocalDate today) {
        return due(plan, today)
                .reduce((earlier, later) -> later)
                .filter(latest -> !isFinished(latest.number()) && !today.isAfter(latest.lastDay()));
    }

    /** Steps that are due, unfinished and not the one to send, oldest first. */
    public List<PlannedStep> overtaken(ReminderPlan plan, LocalDate today) {
        var toSend = toSend(plan, today);
        return due(plan, today)
                .filter(step -> !isFinished(step.number()))
                .filter(step -> toSend.filter(step::equals).isEmpty())
                .toList();
    }

    DunningState finish(int step) {
        var steps = new TreeSet<>(finished);
        steps.add(step);
        return new DunningState(steps);
    }

    private static java.util.stream.Stream<PlannedStep> due(ReminderPlan plan, LocalDate today) {
        return plan.steps().stream().filter(step -> !step.plannedOn().isAfter(today));
    }
}
