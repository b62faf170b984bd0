package io.echeance.collections.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * How what is recovered after a default is shared: the supplier gets the part that was never advanced, the insurer the rest. The
 * supplier's part is the difference of two rounded sums, as its payouts are, so parts add up to the cent.
 */
public record RecoveryShares(Money insurer, Money supplier) {

    /**
     * @param coverageRate   part that was advanced, e.g. 0.90
     * @param receivedBefore until the default
     * @param received       until now; what exceeds the gross amount is credit and is not shared
     */
    public static RecoveryShares of(BigDecimal coverageRate, Money gross, Money receivedBefore, Money received) {
        var retained = BigDecimal.ONE.subtract(coverageRate);
        var until = least(received, gross);
        var from = least(least(receivedBefore, gross), until);
        var supplier = until.multipliedBy(retained, RoundingMode.HALF_UP)
                .minus(from.multipliedBy(retained, RoundingMode.HALF_UP));
        return new RecoveryShares(until.minus(from).minus(supplier), supplier);
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
