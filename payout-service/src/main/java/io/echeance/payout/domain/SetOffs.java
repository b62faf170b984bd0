package io.echeance.payout.domain;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What was settled without moving money. Amounts are null before the first of their kind, as only an event tells the
 * currency.
 *
 * @param given  owed for this invoice, and used to pay the supplier's debts for others
 * @param repaid of this invoice's debt, by what was owed for others
 * @param debt   what the supplier still has to give back for this invoice
 */
public record SetOffs(Money given, Money repaid, Money debt) {

    static final SetOffs NONE = new SetOffs(null, null, null);

    public Money given(CurrencyUnit currency) {
        return orZero(given, currency);
    }

    public Money repaid(CurrencyUnit currency) {
        return orZero(repaid, currency);
    }

    public Money debt(CurrencyUnit currency) {
        return orZero(debt, currency);
    }

    SetOffs gives(Money amount) {
        return new SetOffs(given(amount.getCurrencyUnit()).plus(amount), repaid, debt);
    }

    SetOffs repays(Money amount, Money left) {
        return new SetOffs(given, repaid(amount.getCurrencyUnit()).plus(amount), left);
    }

    SetOffs owes(Money now) {
        return new SetOffs(given, repaid, now);
    }

    private static Money orZero(Money amount, CurrencyUnit currency) {
        return amount == null ? Money.zero(currency) : amount;
    }
}
