package io.echeance.payout.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * The insured amount and how it is split. Both parts always add up to the gross amount.
 *
 * @param supplierId who is paid
 * @param gross      the covered amount
 * @param rate       the part that is advanced, between 0 and 1
 */
public record Cover(String supplierId, Money gross, BigDecimal rate) {

    /** Paid at the due date: half up to the cent. */
    public Money advance() {
        return gross.multipliedBy(rate, RoundingMode.HALF_UP);
    }

    /** Kept until the client pays: what the advance leaves, so that no cent is made or lost. */
    public Money retained() {
        return gross.minus(advance());
    }

    /** The supplier's share of what was recovered after a default: half up to the cent. */
    public Money shareOf(Money recovered) {
        return recovered.multipliedBy(BigDecimal.ONE.subtract(rate), RoundingMode.HALF_UP);
    }
}
