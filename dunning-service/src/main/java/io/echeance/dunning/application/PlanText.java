package io.echeance.dunning.application;

import io.echeance.dunning.domain.AgreedPlan;
import io.echeance.dunning.domain.AgreedPlan.Step;
import io.echeance.dunning.domain.Channel;
import io.echeance.dunning.domain.ReminderKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan's steps as tables keep them: {@code -5 COURTESY EMAIL, 1 FRIENDLY EMAIL}. */
final class PlanText {

    private PlanText() {}

    static String write(List<Step> steps) {
        return steps.stream()
                .map(step -> step.day() + " " + step.kind() + " " + step.channel())
                .collect(Collectors.joining(", "));
    }

    /** Null of null. */
    static AgreedPlan read(Integer version, String text) {
        return version == null ? null : new AgreedPlan(version, steps(text));
    }

    private static List<Step> steps(String text) {
        return Stream.of(text.split(", "))
                .map(step -> step.split(" "))
                .map(parts ->
                        new Step(Integer.parseInt(parts[0]), ReminderKind.valueOf(parts[1]), Channel.valueOf(parts[2])))
                .toList();
    }
}
