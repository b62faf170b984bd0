package io.echeance.coverage.limit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.coverage.limit.domain.DebtorLimitCommand.SetLimit;
import io.echeance.coverage.limit.domain.DebtorLimitEvent.DebtorLimitSet;
import io.echeance.eventstore.decider.Decision;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DebtorLimitDeciderTest {

    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final Money DEFAULT = euro(10_000);

    private final DebtorLimitDecider decider = new DebtorLimitDecider();
    private final DebtorLimit limit = new DebtorLimit(euro(80_000), "Accounts seen", END, "underwriter-1");

    @Test
    void aLimitIsSetOnceAndTheSameAgainIsNoNewFact() {
        var event = new DebtorLimitSet("732829320", euro(80_000), "Accounts seen", END, "underwriter-1");
        var command = new SetLimit("732829320", limit);

        assertThat(decider.decide(command, decider.initialState())).isEqualTo(Decision.accept(event));
        assertThat(decider.decide(command, decider.evolve(decider.initialState(), event)))
                .isEqualTo(Decision.accept());
    }

    @Test
    void aLimitHoldsUntilTheEndOfItsLastDayThenTheDefaultDoes() {
        var account = DebtorAccount.unknown("732829320").withLimit(limit);

        assertThat(account.limitOn(END, DEFAULT)).isEqualTo(euro(80_000));
        assertThat(account.limitOn(END.plusDays(1), DEFAULT)).isEqualTo(DEFAULT);
    }

    @Test
    void aLimitBelowWhatIsUsedLeavesNothingAvailable() {
        var account = DebtorAccount.unknown("732829320").use(euro(90_000)).withLimit(limit);

        assertThat(account.availableOn(END, DEFAULT)).isEqualTo(euro(0));
    }

    private static Money euro(long amount) {
        return Money.ofMajor(CurrencyUnit.EUR, amount);
    }
}
