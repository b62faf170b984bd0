package io.echeance.collections.domain;

import org.joda.money.Money;

/**
 * What is owed on an invoice and what came in. Received money is allocated to the invoice up to its gross amount; the
 * rest is credit, so {@code received = allocated + credit} and {@code gross = allocated + outstanding}, always.
 *
 * @param received Σ of the payments that were not reversed
 */
public record Balance(Money gross, Money received) {

    /** Still owed; never negative. */
    public Money outstanding() {
        return gross.minus(allocated());
    }

    /** Received on top of what was owed; never negative. */
    public Money credit() {
        return received.minus(allocated());
    }

    public Money allocated() {
        return received.isGreaterThan(gross) ? gross : received;
    }

    /** Nothing is owed any more. */
    public boolean isSettled() {
        return outstanding().isZero();
    }

    Balance plus(Money amount) {
        return new Balance(gross, received.plus(amount));
    }

    Balance minus(Money amount) {
        return new Balance(gross, received.minus(amount));
    }
}
