package io.echeance.coverage.decision.domain;

import static io.echeance.coverage.decision.domain.Given.TERMS;
import static io.echeance.coverage.decision.domain.Given.euro;
import static io.echeance.coverage.decision.domain.Given.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.coverage.decision.domain.CoverageCommand.Assess;
import io.echeance.coverage.decision.domain.CoverageCommand.DecideReferred;
import io.echeance.coverage.decision.domain.CoverageCommand.Verdict;
import io.echeance.coverage.decision.domain.CoverageEvent.CoverageDeclined;
import io.echeance.coverage.decision.domain.CoverageEvent.CoverageGranted;
import io.echeance.coverage.decision.domain.CoverageEvent.CoverageReferred;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.decider.Decision.Rejected;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Given events, when a command, then events. */
class CoverageDeciderTest {

    private final CoverageDecider decider = new CoverageDecider();

    private final CoverageEvent referred =
            new CoverageReferred("inv_1", List.of(ReasonCode.ABOVE_AUTO_LIMIT), large().inputs());

    @Test
    void exactlyTheAutoLimitIsGrantedByTheTable() {
        var decision = when(assess(invoice().gross("50000.00").limit("50000.00")));

        assertThat(event(decision)).isInstanceOfSatisfying(CoverageGranted.class, granted -> {
            assertThat(granted.decidedBy()).isEqualTo("AUTO");
            assertThat(granted.advance()).isEqualTo(euro("45000.00"));
        });
    }

    @Test
    void aCentMoreIsReferred() {
        var inputs = invoice().gross("50000.01").limit("60000.00").inputs();

        assertThat(when(new Assess("inv_1", "sup_1", inputs, TERMS)))
                .isEqualTo(
                        Decision.accept(new CoverageReferred("inv_1", List.of(ReasonCode.ABOVE_AUTO_LIMIT), inputs)));
    }

    @Test
    void whatTheTableForbidsIsDeclinedAndNotReferred() {
        var decision = when(assess(invoice().gross("50000.01").limit("50000.00")));

        assertThat(event(decision))
                .isInstanceOfSatisfying(
                        CoverageDeclined.class,
                        declined -> assertThat(declined.reasons()).containsExactly(ReasonCode.LIMIT_EXCEEDED));
    }

    @Test
    void anInvoiceIsDecidedOnce() {
        assertThat(when(assess(invoice()), referred)).isEqualTo(Decision.accept());
    }

    @Test
    void anUnderwriterGrantsAndTheEventSaysWhoAndWhy() {
        var decision = when(decide(large(), Verdict.GRANTED), referred);

        assertThat(event(decision)).isInstanceOfSatisfying(CoverageGranted.class, granted -> {
            assertThat(granted.decidedBy()).isEqualTo("underwriter-1");
            assertThat(granted.decisionReason()).isEqualTo("known for years");
        });
    }

    @Test
    void anUnderwriterDeclines() {
        var decision = when(decide(large(), Verdict.DECLINED), referred);

        assertThat(event(decision))
                .isInstanceOfSatisfying(
                        CoverageDeclined.class,
                        declined -> assertThat(declined.reasons()).containsExactly(ReasonCode.UNDERWRITER_DECISION));
    }

    @Test
    void nobodyGrantsOverALimitThatWasUsedMeanwhile() {
        assertRejected(when(decide(large().exposure("50000.00"), Verdict.GRANTED), referred), "cover-forbidden");
    }

    @ParameterizedTest
    @EnumSource
    void onlyReferredInvoicesAreDecidedByPeople(Verdict verdict) {
        assertRejected(when(decide(large(), verdict)), "coverage-not-referred");
        var granted = event(when(decide(large(), Verdict.GRANTED), referred));
        assertRejected(when(decide(large(), verdict), referred, granted), "coverage-not-referred");
        var declined = event(when(decide(large(), Verdict.DECLINED), referred));
        assertRejected(when(decide(large(), verdict), referred, declined), "coverage-not-referred");
    }

    private static Given large() {
        return invoice().gross("60000.00").limit("100000.00");
    }

    private static Assess assess(Given given) {
        return new Assess("inv_1", "sup_1", given.inputs(), TERMS);
    }

    private static DecideReferred decide(Given given, Verdict verdict) {
        return new DecideReferred("inv_1", "sup_1", given.inputs(), TERMS, verdict, "underwriter-1", "known for years");
    }

    private Decision<CoverageEvent> when(CoverageCommand command, CoverageEvent... history) {
        var state = decider.initialState();
        for (var event : history) {
            state = decider.evolve(state, event);
        }
        return decider.decide(command, state);
    }

    private static CoverageEvent event(Decision<CoverageEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<CoverageEvent>) decision).events().getFirst();
    }

    private static void assertRejected(Decision<CoverageEvent> decision, String code) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
    }
}
