package io.echeance.dunning.domain;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A plan that was agreed for a supplier, or for one debtor of it. An invoice keeps the version that was in force when it was covered.
 *
 * @param version from 1; 0 is the plan of the configuration
 * @param steps   in order of their days
 */
public record AgreedPlan(int version, List<Step> steps) {

    /**
     * One step.
     *
     * @param day calendar days from the due date; negative is before it
     */
    public record Step(int day, ReminderKind kind, Channel channel) {}

    public AgreedPlan {
        steps = List.copyOf(steps);
    }

    /** Numbered from 0. */
    public List<ReminderStep> numbered() {
        return IntStream.range(0, steps.size())
                .mapToObj(number -> new ReminderStep(
                        number,
                        steps.get(number).day(),
                        steps.get(number).kind(),
                        steps.get(number).channel()))
                .toList();
    }
}
