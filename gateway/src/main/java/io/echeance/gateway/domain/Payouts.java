package io.echeance.gateway.domain;

import org.joda.money.Money;

/**
 * Money to the supplier.
 *
 * @param advance   instructed or executed of kind ADVANCE; a failed payout does not count
 * @param balance   instructed or executed of all other kinds
 * @param paid      executed by the bank
 * @param entitled  what the facts so far entitle the supplier to, see {@link Entitlement}
 * @param elsewhere what reached it without a payout
 */
public record Payouts(Money advance, Money balance, Money paid, Money entitled, Elsewhere elsewhere) {

    /** Views that were stored before set-offs existed have none. */
    public Payouts {
        elsewhere = elsewhere == null ? Elsewhere.none(Money.zero(paid.getCurrencyUnit())) : elsewhere;
    }

    static Payouts none(Money zero) {
        return new Payouts(zero, zero, zero, zero, Elsewhere.none(zero));
    }

    /** The supplier has all that it may have. */
    boolean complete() {
        return !paid.plus(elsewhere.sum()).isLessThan(entitled);
    }

    Payouts instructed(PayoutKind kind, Money amount) {
        return kind == PayoutKind.ADVANCE
                ? new Payouts(advance.plus(amount), balance, paid, entitled, elsewhere)
                : new Payouts(advance, balance.plus(amount), paid, entitled, elsewhere);
    }

    Payouts failed(PayoutKind kind, Money amount) {
        return instructed(kind, amount.negated());
    }

    Payouts completed(Money amount) {
        return new Payouts(advance, balance, paid.plus(amount), entitled, elsewhere);
    }

    Payouts entitledTo(Money amount) {
        return new Payouts(advance, balance, paid, amount, elsewhere);
    }

    Payouts with(Elsewhere next) {
        return new Payouts(advance, balance, paid, entitled, next);
    }
}
