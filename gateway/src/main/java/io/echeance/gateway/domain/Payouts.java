package io.echeance.gateway.domain;

import org.joda.money.Money;

/**
 * Money to the supplier.
 *
 * @param advance  instructed or executed of kind ADVANCE; a failed payout does not count
 * @param balance  instructed or executed of all other kinds
 * @param paid     executed by the bank
 * @param entitled what the facts so far entitle the supplier to, see {@link Entitlement}
 */
public record Payouts(Money advance, Money balance, Money paid, Money entitled) {

    static Payouts none(Money zero) {
        return new Payouts(zero, zero, zero, zero);
    }

    Payouts instructed(PayoutKind kind, Money amount) {
        return kind == PayoutKind.ADVANCE
                ? new Payouts(advance.plus(amount), balance, paid, entitled)
                : new Payouts(advance, balance.plus(amount), paid, entitled);
    }

    Payouts failed(PayoutKind kind, Money amount) {
        return instructed(kind, amount.negated());
    }

    Payouts completed(Money amount) {
        return new Payouts(advance, balance, paid.plus(amount), entitled);
    }

    Payouts entitledTo(Money amount) {
        return new Payouts(advance, balance, paid, amount);
    }
}
