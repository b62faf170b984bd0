package io.echeance.payout.domain;

import java.util.Optional;
import org.joda.money.Money;

/**
 * What a supplier is entitled to for an invoice: one pure function of the facts, so whatever is repeated or arrives in
 * another order, the sum is the same.
 *
 * <table>
 * <caption>The rule</caption>
 * <tr><td>not covered, cancelled, or neither due nor paid</td><td>0</td></tr>
 * <tr><td>paid in full, before or after the due date</td><td>gross</td></tr>
 * <tr><td>due, not paid in full</td><td>round(gross × rate)</td></tr>
 * <tr><td>in default with R received</td><td>round(gross × rate) + round(R × (1 − rate)), at most gross</td></tr>
 * </table>
 */
public final class Entitlement {

    private Entitlement() {}

    /** Never negative and never above the gross amount; empty when there is no cover, and so no amount to speak of. */
    public static Optional<Money> of(InvoiceFacts facts) {
        return Optional.ofNullable(facts.cover()).map(cover -> of(facts, cover));
    }

    private static Money of(InvoiceFacts facts, Cover cover) {
        if (facts.cancelled()) {
            return Money.zero(cover.gross().getCurrencyUnit());
        }
        if (facts.paid()) {
            return cover.gross();
        }
        if (facts.defaulted()) {
            return Owed.least(cover.gross(), cover.advance().plus(cover.shareOf(facts.received())));
        }
        return facts.due() ? cover.advance() : Money.zero(cover.gross().getCurrencyUnit());
    }
}
