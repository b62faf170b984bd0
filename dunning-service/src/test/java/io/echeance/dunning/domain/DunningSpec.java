package io.echeance.dunning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.eventstore.decider.Decision;
import java.util.List;

/** Given events, when a command, then events or a refusal. */
final class DunningSpec {

    private static final DunningDecider DECIDER = new DunningDecider();

    private final DunningState state;

    private DunningSpec(DunningState state) {
        this.state = state;
    }

    static DunningSpec given(DunningEvent... events) {
        var state = DECIDER.initialState();
        for (var event : events) {
            state = DECIDER.evolve(state, event);
        }
        return new DunningSpec(state);
    }

    Then when(DunningCommand command) {
        return new Then(DECIDER.decide(command, state));
    }

    record Then(Decision<DunningEvent> decision) {

        void then(DunningEvent... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(events)));
        }

        void thenRefused(String code) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Rejected.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(code));
        }
    }
}
