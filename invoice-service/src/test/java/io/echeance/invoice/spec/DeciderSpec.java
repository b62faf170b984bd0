package io.echeance.invoice.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.decider.Decision;
import java.util.List;

/** Given what has happened, when this is asked, then that follows. */
public final class DeciderSpec<C, S, E> {

    private final Decider<C, S, E> decider;
    private final S state;

    private DeciderSpec(Decider<C, S, E> decider, S state) {
        this.decider = decider;
        this.state = state;
    }

    /** After these events. */
    public static <C, S, E> DeciderSpec<C, S, E> given(Decider<C, S, E> decider, List<? extends E> events) {
        var state = decider.initialState();
        for (var event : events) {
            state = decider.evolve(state, event);
        }
        return new DeciderSpec<>(decider, state);
    }

    public Outcome<E> when(C command) {
        return new Outcome<>(decider.decide(command, state));
    }

    /** What was decided. */
    public record Outcome<E>(Decision<E> decision) {

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final void then(E... events) {
            assertThat(decision).isEqualTo(Decision.accept(events));
        }

        public void thenNothing() {
            assertThat(decision).isEqualTo(Decision.accept());
        }

        public void thenRejected(String code) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Rejected.class,
                            rejected -> assertThat(rejected.code()).isEqualTo(code));
        }
    }
}
