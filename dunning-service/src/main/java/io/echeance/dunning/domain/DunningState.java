package io.echeance.dunning.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which steps of an invoice are finished.
 *
 * @param finished    sent or skipped
 * @param highestSent number of the last step that was sent, -1 before
 * @param bounced     sent and returned
 * @param firstLetter null until one was sent
 */
public record DunningState(Set<Integer> finished, int highestSent, Set<Integer> bounced, FirstLetter firstLetter) {

    public static final DunningState INITIAL = new DunningState(Set.of(), -1, Set.of(), null);

    public DunningState {
        finished = Set.copyOf(finished);
        bounced = Set.copyOf(bounced);
    }

    public boolean isFinished(int step) {
        return finished.contains(step);
    }

    /** The one step to send: the latest due, unless it is finished, a later one was sent by hand, or it no longer makes sense. */
    public Optional<PlannedStep> toSend(ReminderPlan plan, LocalDate today) {
        return due(plan, today)
                .reduce((earlier, later) -> later)
                .filter(latest -> !isFinished(latest.number()) && latest.number() > highestSent)
                .filter(latest -> !today.isAfter(latest.lastDay()));
    }

    /** Steps that are due, unfinished and not the one to send, oldest first. */
    public List<PlannedStep> overtaken(ReminderPlan plan, LocalDate today) {
        var toSend = toSend(plan, today);
        return due(plan, today)
                .filter(step -> !isFinished(step.number()))
                .filter(step -> toSend.filter(step::equals).isEmpty())
                .toList();
    }

    DunningState sent(DunningEvent.ReminderSent event) {
        var first = firstLetter != null || event.kind() == ReminderKind.COURTESY
                ? firstLetter
                : new FirstLetter(LetterReference.of(event.invoiceId(), event.step()), event.sentOn());
        return new DunningState(with(finished, event.step()), Math.max(highestSent, event.step()), bounced, first);
    }

    DunningState skipped(int step) {
        return new DunningState(with(finished, step), highestSent, bounced, firstLetter);
    }

    DunningState bounced(int step) {
        return new DunningState(finished, highestSent, with(bounced, step), firstLetter);
    }

    private static Set<Integer> with(Set<Integer> steps, int step) {
        var more = new TreeSet<>(steps);
        more.add(step);
        return more;
    }

    private static Stream<PlannedStep> due(ReminderPlan plan, LocalDate today) {
        return plan.steps().stream().filter(step -> !step.plannedOn().isAfter(today));
    }
}
