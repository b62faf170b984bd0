package io.echeance.dunning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.dunning.domain.AgreedPlan.Step;
import io.echeance.dunning.domain.PlanDecider.SetPlan;
import io.echeance.dunning.domain.PlanEvent.ReminderPlanSet;
import io.echeance.eventstore.decider.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanDeciderTest {

    private static final List<Step> GENTLE = List.of(new Step(10, ReminderKind.FRIENDLY, Channel.EMAIL));
    private static final List<Step> STRICT = List.of(new Step(2, ReminderKind.FIRM, Channel.EMAIL));

    private final PlanDecider decider = new PlanDecider();

    @Test
    void everyChangeIsANewVersionOfItsDebtor() {
        assertThat(decide(new SetPlan("sup_1", null, GENTLE)))
                .isEqualTo(List.of(new ReminderPlanSet("sup_1", null, 1, GENTLE)));
        var first = new ReminderPlanSet("sup_1", null, 1, GENTLE);
        assertThat(decide(new SetPlan("sup_1", null, STRICT), first))
                .isEqualTo(List.of(new ReminderPlanSet("sup_1", null, 2, STRICT)));
        assertThat(decide(new SetPlan("sup_1", "356000000", STRICT), first))
                .isEqualTo(List.of(new ReminderPlanSet("sup_1", "356000000", 1, STRICT)));
    }

    @Test
    void theSamePlanAgainChangesNothing() {
        assertThat(decide(new SetPlan("sup_1", null, GENTLE), new ReminderPlanSet("sup_1", null, 1, GENTLE)))
                .isEmpty();
    }

    private List<PlanEvent> decide(SetPlan command, PlanEvent... given) {
        var state = decider.initialState();
        for (var event : given) {
            state = decider.evolve(state, event);
        }
        return ((Decision.Accepted<PlanEvent>) decider.decide(command, state)).events();
    }
}
