package io.echeance.coverage.limit.application;

import io.echeance.coverage.limit.domain.DebtorAccount;
import io.echeance.coverage.limit.domain.DebtorLimit;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A debtor's limit as underwriters see it.
 *
 * @param used      open covered amount over all suppliers
 * @param available what can still be covered
 */
public record DebtorLimitView(
        String siren,
        Money limit,
        Money used,
        Money available,
        Source source,
        String reason,
        LocalDate expiresOn,
        String setBy) {

    /** Where the limit comes from. */
    public enum Source {
        /** None was set, or it has expired: the default of the supplier's policy holds. */
        DEFAULT,
        /** By an underwriter. */
        SET
    }

    /** @param defaultLimit of a policy that does not say otherwise */
    public static DebtorLimitView of(DebtorAccount account, LocalDate today, Money defaultLimit) {
        Optional<DebtorLimit> set = account.limitInForceOn(today);
        return new DebtorLimitView(
                account.siren(),
                account.limitOn(today, defaultLimit),
                account.used(),
                account.availableOn(today, defaultLimit),
                set.isPresent() ? Source.SET : Source.DEFAULT,
                set.map(DebtorLimit::reason).orElse(null),
                set.map(DebtorLimit::expiresOn).orElse(null),
                set.map(DebtorLimit::setBy).orElse(null));
    }
}
