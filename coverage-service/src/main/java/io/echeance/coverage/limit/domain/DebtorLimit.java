package io.echeance.coverage.limit.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What an underwriter allows to be open on a debtor, over all suppliers.
 *
 * @param expiresOn last day on which it holds, or null for no end
 * @param setBy     the underwriter
 */
public record DebtorLimit(Money amount, String reason, LocalDate expiresOn, String setBy) {

    public boolean isInForceOn(LocalDate day) {
        return expiresOn == null || !day.isAfter(expiresOn);
    }
}
