package io.echeance.collections.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The stages of a recovery, by days from the default. Each stage is a deadline for people; none moves money.
 *
 * @param stages at least one, the first on the day of the default
 */
public record RecoveryPlan(List<Stage> stages) {

    /** @param afterDays from the day of the default */
    public record Stage(String name, int afterDays) {}

    public RecoveryPlan {
        stages = List.copyOf(stages);
    }

    Stage first() {
        return stages.getFirst();
    }

    Optional<Stage> after(String stage) {
        int at = stages.stream().map(Stage::name).toList().indexOf(stage);
        return at + 1 < stages.size() ? Optional.of(stages.get(at + 1)) : Optional.empty();
    }

    /** Day on which the stage after this one begins; empty after the last. */
    Optional<LocalDate> endOf(String stage, LocalDate openedOn) {
        return after(stage).map(next -> openedOn.plusDays(next.afterDays()));
    }
}
