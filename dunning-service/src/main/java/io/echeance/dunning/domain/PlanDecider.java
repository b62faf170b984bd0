package io.echeance.dunning.domain;

import io.echeance.dunning.domain.PlanEvent.ReminderPlanSet;
import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.decider.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The plans of one supplier, each with its versions. Setting the plan that holds already changes nothing. */
public final class PlanDecider implements Decider<PlanDecider.SetPlan, PlanDecider.Plans, PlanEvent> {

    /**
     * Set a plan.
     *
     * @param debtorSiren null for all debtors without one of their own
     */
    public record SetPlan(String supplierId, String debtorSiren, List<AgreedPlan.Step> steps) {}

    /** The latest plan by debtor; the key is empty for all debtors. */
    public record Plans(Map<String, AgreedPlan> latest) {

        public Plans {
            latest = Map.copyOf(latest);
        }

        /** Version 0 without steps when none was set. */
        public AgreedPlan of(String debtorSiren) {
            return latest.getOrDefault(debtorSiren == null ? "" : debtorSiren, new AgreedPlan(0, List.of()));
        }
    }

    @Override
    public Plans initialState() {
        return new Plans(Map.of());
    }

    @Override
    public Decision<PlanEvent> decide(SetPlan command, Plans state) {
        var current = state.of(command.debtorSiren());
        return current.steps().equals(command.steps())
                ? Decision.accept()
                : Decision.accept(new ReminderPlanSet(
                        command.supplierId(), command.debtorSiren(), current.version() + 1, command.steps()));
    }

    @Override
    public Plans evolve(Plans state, PlanEvent event) {
        var latest = new HashMap<>(state.latest());
        switch (event) {
            case ReminderPlanSet set ->
                latest.put(
                        set.debtorSiren() == null ? "" : set.debtorSiren(), new AgreedPlan(set.version(), set.steps()));
        }
        return new Plans(latest);
    }
}
