package io.echeance.gateway.domain;

import java.util.HashMap;
import java.util.Map;
import org.joda.money.Money;

/**
 * What the supplier has of an invoice, or gave back, other than by a payout.
 *
 * @param direct  paid by the client to the supplier itself, by payment id
 * @param setOff  owed for this invoice and used to pay the supplier's debts for others; less what of this invoice's debt
 *                was paid that way
 * @param debt    what the supplier still has to give back for this invoice
 */
public record Elsewhere(Map<String, Money> direct, Money setOff, Money debt) {

    static Elsewhere none(Money zero) {
        return new Elsewhere(Map.of(), zero, zero);
    }

    /** Beside payouts, what counts towards the entitlement. */
    Money sum() {
        return direct.values().stream().reduce(setOff, Money::plus);
    }

    Elsewhere received(String paymentId, Money amount) {
        var more = new HashMap<>(direct);
        more.put(paymentId, amount);
        return new Elsewhere(Map.copyOf(more), setOff, debt);
    }

    Elsewhere reversed(String paymentId) {
        var fewer = new HashMap<>(direct);
        fewer.remove(paymentId);
        return new Elsewhere(Map.copyOf(fewer), setOff, debt);
    }

    Elsewhere setOff(Money amount) {
        return new Elsewhere(direct, setOff.plus(amount), debt);
    }

    Elsewhere owes(Money now) {
        return new Elsewhere(direct, setOff, now);
    }
}
