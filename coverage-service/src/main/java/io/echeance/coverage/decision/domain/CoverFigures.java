package io.echeance.coverage.decision.domain;

import static java.math.RoundingMode.HALF_UP;

import io.echeance.coverage.policy.domain.Terms;
import org.joda.money.Money;

/**
 * The money of a grant, each figure rounded half up to the cent.
 *
 * @param covered    the gross amount
 * @param advance    gross × coverage rate
 * @param retained   the rest, by subtraction
 * @param premium    gross × premium rate
 * @param premiumTax premium × tax rate
 */
public record CoverFigures(Money covered, Money advance, Money retained, Money premium, Money premiumTax) {

    public static CoverFigures of(Money gross, Terms terms) {
        var advance = gross.multipliedBy(terms.coverageRate(), HALF_UP);
        var premium = gross.multipliedBy(terms.premiumRate(), HALF_UP);
        var premiumTax = premium.multipliedBy(terms.premiumTaxRate(), HALF_UP);
        return new CoverFigures(gross, advance, gross.minus(advance), premium, premiumTax);
    }
}
