package io.echeance.coverage.limit.application;

import io.echeance.coverage.limit.domain.DebtorLimitCommand.SetLimit;

/**
 * A limit to set and what it relies on.
 *
 * @param ifMatch the header, or null: any version will do
 */
public record LimitOrder(SetLimit command, String ifMatch) {

    String siren() {
        return command.siren();
    }
}
