package io.echeance.dunning.domain;

import org.joda.money.Money;

/**
 * What a late client owes besides the invoice.
 *
 * @param interest  late interest so far
 * @param indemnity fixed indemnity for recovery costs (C. com. D441-5)
 */
public record Penalties(Money interest, Money indemnity) {

    public Money total() {
        return interest.plus(indemnity);
    }
}
