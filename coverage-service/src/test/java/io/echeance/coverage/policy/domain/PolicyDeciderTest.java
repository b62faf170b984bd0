package io.echeance.coverage.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.coverage.policy.domain.PolicyCommand.Amend;
import io.echeance.coverage.policy.domain.PolicyCommand.Sign;
import io.echeance.coverage.policy.domain.PolicyCommand.Terminate;
import io.echeance.coverage.policy.domain.PolicyEvent.PolicyAmended;
import io.echeance.coverage.policy.domain.PolicyEvent.PolicySigned;
import io.echeance.coverage.policy.domain.PolicyState.InForce;
import io.echeance.coverage.policy.domain.PolicyState.Signed;
import io.echeance.coverage.policy.domain.PolicyState.Terminated;
import io.echeance.eventstore.decider.Decision.Accepted;
import io.echeance.eventstore.decider.Decision.Rejected;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A policy from its signature to its end, and from there to the next one. */
class PolicyDeciderTest {

    private static final Terms TERMS = new Terms(
            new BigDecimal("0.85"),
            50,
            new BigDecimal("0.03"),
            new BigDecimal("0.08"),
            55,
            40,
            6,
            31,
            44,
            Money.ofMajor(CurrencyUnit.EUR, 1),
            Money.ofMajor(CurrencyUnit.EUR, 2),
            Money.ofMajor(CurrencyUnit.EUR, 3));
    private static final TermsChange NO_TERMS =
            new TermsChange(null, null, null, null, null, null, null, null, null, null, null, null);
    private static final TermsChange RATE_80 =
            new TermsChange(new BigDecimal("0.80"), null, null, null, null, null, null, null, null, null, null, null);
    private static final HolderChange NO_HOLDER = new HolderChange(null, null);
    private static final LocalDate SIGNED_ON = LocalDate.of(2026, 1, 2);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final PolicyDecider decider = new PolicyDecider();

    @Test
    void aSignedPolicyKeepsItsOwnNumbers() {
        var signed = (PolicySigned) accepted(decider.initialState(), sign(SIGNED_ON));

        assertThat(signed.policyVersion()).isEqualTo(1);
        assertThat(signed.terms()).isEqualTo(TERMS);
        assertThat(signed().versions().current()).isEqualTo(new PolicyVersion(1, null, TERMS, null));
    }

    @Test
    void aSupplierHasOnePolicyAtATime() {
        assertThat(rejected(signed(), sign(SIGNED_ON))).isEqualTo(PolicyDecider.POLICY_EXISTS);
    }

    @Test
    void anAmendmentIsANewVersionForWhatComesAfterIt() {
        var amended = (PolicyAmended) accepted(signed(), amend(NO_HOLDER, RATE_80));
        var versions = ((Signed) decider.evolve(signed(), amended)).versions();

        assertThat(amended.policyVersion()).isEqualTo(2);
        assertThat(amended.terms().dunningDays()).isEqualTo(50);
        assertThat(versions.at(NOON.minusMillis(1)).number()).isEqualTo(1);
        assertThat(versions.at(NOON).number()).isEqualTo(2);
        assertThat(versions.number(1).orElseThrow().terms()).isEqualTo(TERMS);
        assertThat(versions.current().terms().coverageRate()).isEqualTo("0.80");
    }

    @Test
    void anAmendmentThatChangesNothingIsNoFact() {
        var same = new TermsChange(null, 50, null, null, null, null, null, null, null, null, null, null);

        assertThat(decider.decide(amend(new HolderChange("Atelier", null), same), signed()))
                .isEqualTo(new Accepted<>(java.util.List.of()));
    }

    @Test
    void aTerminatedPolicyStillCoversWhatWasSubmittedBefore() {
        var version = ((Signed) terminated()).versions().current();

        assertThat(version.hasEndedFor(END.minusDays(1), NOON.plusSeconds(1))).isFalse();
        assertThat(version.hasEndedFor(END, NOON.plusSeconds(1))).isTrue();
        assertThat(version.hasEndedFor(END, NOON.minusSeconds(1)))
                .as("submitted before anybody knew of the end")
                .isFalse();
    }

    @Test
    void whatHasEndedHasNoTermsToChangeButAContact() {
        var moved = new HolderChange(null, new SealedContact("sub", "y"));

        assertThat(rejected(terminated(), amend(NO_HOLDER, RATE_80))).isEqualTo(PolicyDecider.POLICY_TERMINATED);
        assertThat(rejected(terminated(), terminate())).isEqualTo(PolicyDecider.POLICY_TERMINATED);

        var amended = accepted(terminated(), amend(moved, NO_TERMS));
        assertThat(decider.evolve(terminated(), amended)).isInstanceOfSatisfying(Terminated.class, policy -> {
            assertThat(policy.holder().contact()).isEqualTo(moved.contact());
            assertThat(policy.versions().current().hasEndedFor(END, NOON.plusSeconds(9)))
                    .isTrue();
        });
    }

    @Test
    void aNewPolicyMustNotOverlapTheLastOne() {
        assertThat(rejected(terminated(), sign(END.minusDays(1)))).isEqualTo(PolicyDecider.POLICY_OVERLAPS);

        var again = (PolicySigned) accepted(terminated(), sign(END));
        assertThat(again.policyVersion()).isEqualTo(2);
        assertThat(decider.evolve(terminated(), again)).isInstanceOfSatisfying(InForce.class, policy -> {
            assertThat(policy.versions().at(NOON.plusSeconds(60)).ending()).isNull();
            assertThat(policy.versions().number(1).orElseThrow().ending()).isNotNull();
        });
    }

    @Test
    void nothingHappensToAPolicyThatWasNeverSigned() {
        assertThat(rejected(decider.initialState(), terminate())).isEqualTo(PolicyDecider.POLICY_MISSING);
        assertThat(rejected(decider.initialState(), amend(NO_HOLDER, RATE_80))).isEqualTo(PolicyDecider.POLICY_MISSING);
    }

    private static Sign sign(LocalDate signedOn) {
        var holder = new PolicyHolder("Atelier", "404833048", new SealedContact("sub", "x"), signedOn);
        return new Sign("sup_atelier", holder, TERMS, NOON.plusSeconds(30));
    }

    private static Amend amend(HolderChange holder, TermsChange terms) {
        return new Amend("sup_atelier", holder, terms, LocalDate.of(2026, 3, 2), "underwriter-1", "why", NOON);
    }

    private static Terminate terminate() {
        return new Terminate("sup_atelier", END, "underwriter-1", null, NOON);
    }

    private Signed signed() {
        return (Signed) after(decider.initialState(), sign(SIGNED_ON));
    }

    private PolicyState terminated() {
        return after(signed(), terminate());
    }

    private PolicyState after(PolicyState state, PolicyCommand command) {
        return decider.evolve(state, accepted(state, command));
    }

    private PolicyEvent accepted(PolicyState state, PolicyCommand command) {
        return ((Accepted<PolicyEvent>) decider.decide(command, state)).events().getFirst();
    }

    private String rejected(PolicyState state, PolicyCommand command) {
        return ((Rejected<PolicyEvent>) decider.decide(command, state)).code();
    }
}
