package io.echeance.coverage.debtor.domain;

import io.echeance.coverage.limit.domain.DebtorAccount;

/**
 * What is known of a debtor.
 *
 * @param position     where it stands in lists
 * @param limitVersion how often its limit was set
 */
public record DebtorProfile(long position, DebtorAccount account, int limitVersion, PaymentBehaviour behaviour) {

    /** Of a debtor on whom nothing is known yet. */
    public static DebtorProfile unknown(String siren) {
        return new DebtorProfile(0, DebtorAccount.unknown(siren), 0, PaymentBehaviour.UNKNOWN);
    }
}
