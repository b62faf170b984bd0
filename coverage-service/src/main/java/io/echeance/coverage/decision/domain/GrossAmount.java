package io.echeance.coverage.decision.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the client still owes, in whatever currency it came.
 *
 * @param currency as submitted; need not exist
 */
public record GrossAmount(BigDecimal amount, String currency) {

    static GrossAmount of(Money amount) {
        return new GrossAmount(amount.getAmount(), amount.getCurrencyUnit().getCode());
    }

    /** The amount if it is in the one currency that is covered. */
    public Optional<Money> inEuro() {
        return "EUR".equals(currency) ? Optional.of(Money.of(CurrencyUnit.EUR, amount)) : Optional.empty();
    }
}
