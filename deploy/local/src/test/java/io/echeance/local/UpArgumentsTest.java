package io.echeance.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpArgumentsTest {

    @Test
    void readsFlagsInAnyOrder() {
        assertThat(UpArguments.parse("--from", "2026-01-02", "--reset", "--exit", "--demo"))
                .isEqualTo(new UpArguments(false, true, true, true, Optional.of(LocalDate.of(2026, 1, 2)), Set.of()));
    }

    @Test
    void leavesOutTheServiceThatSomebodyDebugs() {
        assertThat(UpArguments.parse("--without", "payout-service").without()).containsExactly(Service.PAYOUT);
    }

    @Test
    void explainsWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> UpArguments.parse("--fast")).hasMessageContainingAll("--fast", "Usage:");
        assertThatThrownBy(() -> UpArguments.parse("--from", "tomorrow")).hasMessageContaining("2026-01-02");
        assertThatThrownBy(() -> UpArguments.parse("--from")).hasMessageContaining("2026-01-02");
        assertThatThrownBy(() -> UpArguments.parse("--without", "bank")).hasMessageContaining("payout-service");
        assertThatThrownBy(() -> UpArguments.parse("--exit")).hasMessageContaining("--demo");
    }
}
