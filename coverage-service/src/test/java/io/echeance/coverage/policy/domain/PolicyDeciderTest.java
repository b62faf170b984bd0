package io.echeance.coverage.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.coverage.policy.domain.PolicyCommand.Sign;
import io.echeance.coverage.policy.domain.PolicyEvent.PolicySigned;
import io.echeance.coverage.policy.domain.PolicyState.InForce;
import io.echeance.eventstore.decider.Decision.Accepted;
import io.echeance.eventstore.decider.Decision.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

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

    private final PolicyDecider decider = new PolicyDecider();
    private final Sign sign = new Sign(
            "sup_atelier", "Atelier", "404833048", new SealedContact("sub", "x"), LocalDate.of(2026, 1, 2), TERMS);

    @Test
    void aSignedPolicyKeepsItsOwnNumbers() {
        assertThat(decider.decide(sign, decider.initialState())).isInstanceOfSatisfying(Accepted.class, accepted -> {
            var signed = (PolicySigned) accepted.events().getFirst();
            assertThat(signed.policyVersion()).isEqualTo(1);
            assertThat(signed.terms()).isEqualTo(TERMS);
            assertThat(decider.evolve(decider.initialState(), signed)).isEqualTo(new InForce(1, TERMS));
        });
    }

    @Test
    void aSupplierHasOnePolicy() {
        assertThat(decider.decide(sign, new InForce(1, TERMS)))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo("policy-exists"));
    }
}
