package io.echeance.payout.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The payouts of an invoice: the state of its stream. Every cent that was ever owed is in at most one of them, or was
 * set off.
 *
 * @param byId in the order of their first instruction
 */
public record InvoicePayouts(Map<String, Payout> byId, SetOffs setOffs) {

    public InvoicePayouts {
        byId = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    public static InvoicePayouts none() {
        return new InvoicePayouts(Map.of(), SetOffs.NONE);
    }

    public Optional<Payout> find(String payoutId) {
        return Optional.ofNullable(byId.get(payoutId));
    }

    /** Nothing was ever owed for the invoice. */
    public boolean isEmpty() {
        return byId.isEmpty() && setOffs.given() == null;
    }

    /** What the supplier has to give back. */
    public Money debt(CurrencyUnit currency) {
        return setOffs.debt(currency);
    }

    /** In flight or completed: money that has left or may have left. A failed payout does not count. */
    public Money instructed(CurrencyUnit currency) {
        return sum(currency, payout -> !(payout instanceof Payout.Failed));
    }

    /** Waits for a retry under its own payout id, so nothing else may be instructed for it. */
    public Money failed(CurrencyUnit currency) {
        return sum(currency, payout -> payout instanceof Payout.Failed);
    }

    InvoicePayouts with(Payout payout) {
        var more = new LinkedHashMap<>(byId);
        more.put(payout.payoutId(), payout);
        return new InvoicePayouts(more, setOffs);
    }

    InvoicePayouts with(SetOffs next) {
        return new InvoicePayouts(byId, next);
    }

    private Money sum(CurrencyUnit currency, Predicate<Payout> which) {
        return byId.values().stream().filter(which).map(Payout::amount).reduce(Money.zero(currency), Money::plus);
    }
}
