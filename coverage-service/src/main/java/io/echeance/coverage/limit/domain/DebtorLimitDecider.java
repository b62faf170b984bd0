package io.echeance.coverage.limit.domain;

import io.echeance.coverage.limit.domain.DebtorLimitCommand.SetLimit;
import io.echeance.coverage.limit.domain.DebtorLimitEvent.DebtorLimitSet;
import io.echeance.coverage.limit.domain.DebtorLimitState.Set;
import io.echeance.coverage.limit.domain.DebtorLimitState.Unset;
import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.decider.Decision;

/** The limit of one debtor. Setting it again to the same is no new fact. */
public final class DebtorLimitDecider implements Decider<DebtorLimitCommand, DebtorLimitState, DebtorLimitEvent> {

    @Override
    public DebtorLimitState initialState() {
        return new Unset();
    }

    @Override
    public Decision<DebtorLimitEvent> decide(DebtorLimitCommand command, DebtorLimitState state) {
        return switch (command) {
            case SetLimit(var siren, var limit) ->
                state.equals(new Set(limit))
                        ? Decision.accept()
                        : Decision.accept(new DebtorLimitSet(
                                siren, limit.amount(), limit.reason(), limit.expiresOn(), limit.setBy()));
        };
    }

    @Override
    public DebtorLimitState evolve(DebtorLimitState state, DebtorLimitEvent event) {
        return switch (event) {
            case DebtorLimitSet(var siren, var limit, var reason, var expiresOn, var setBy) ->
                new Set(new DebtorLimit(limit, reason, expiresOn, setBy));
        };
    }
}
