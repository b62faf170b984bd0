package io.echeance.coverage.limit.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A debtor's limit and what of it is used by open covered invoices.
 *
 * @param limit null when none was ever set
 * @param used  gross amounts of open covered invoices, over all suppliers
 */
public record DebtorAccount(String siren, DebtorLimit limit, Money used) {

    private static final Money ZERO = Money.zero(CurrencyUnit.EUR);

    /** Of a debtor on whom nothing is known yet. */
    public static DebtorAccount unknown(String siren) {
        return new DebtorAccount(siren, null, ZERO);
    }

    /** The limit that was set, unless it has expired. */
    public Optional<DebtorLimit> limitInForceOn(LocalDate day) {
        return Optional.ofNullable(limit).filter(set -> set.isInForceOn(day));
    }

    /** The limit that holds on the day: the one that was set, or the default. */
    public Money limitOn(LocalDate day, Money defaultLimit) {
        return limitInForceOn(day).map(DebtorLimit::amount).orElse(defaultLimit);
    }

    /** What can still be covered; never negative, as a cut limit does not touch what is covered already. */
    public Money availableOn(LocalDate day, Money defaultLimit) {
        var left = limitOn(day, defaultLimit).minus(used);
        return left.isNegative() ? ZERO : left;
    }

    /** @param change positive to reserve, negative to release */
    public DebtorAccount use(Money change) {
        return new DebtorAccount(siren, limit, used.plus(change));
    }

    public DebtorAccount withLimit(DebtorLimit newLimit) {
        return new DebtorAccount(siren, newLimit, used);
    }
}
