package io.echeance.coverage.debtor.domain;

import io.echeance.coverage.limit.domain.DebtorAccount;

/**
 * What is known of a debtor.
 *
 * @param position where it stands in lists
 */
public record DebtorProfile(long position, DebtorAccount account, PaymentBehaviour behaviour) {

    /** Of a debtor on whom nothing is known yet. */
    public static DebtorProfile unknown(String siren) {
        return new DebtorProfile(0, DebtorAccount.unknown(siren), PaymentBehaviour.UNKNOWN);
    }
}
