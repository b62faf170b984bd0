package io.echeance.collections.bank.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * How sure is sure, and how much a bank on the way may have kept.
 *
 * @param autoMatchScore from this score on a payment is applied without a person
 * @param feeAtMost      largest fee that may be missing; it stays owed (C. civ. 1342-7)
 * @param feeShare       and at most this share of the debt, e.g. 0.02
 * @param setsOf         most debts of a debtor among which a set with the amount is looked for
 */
public record MatchingPolicy(BigDecimal autoMatchScore, Money feeAtMost, BigDecimal feeShare, int setsOf) {

    /** Whether only a fee is missing from what was owed. */
    boolean isFee(Money owed, Money paid) {
        var missing = owed.minus(paid);
        return missing.isPositive()
                && !missing.isGreaterThan(feeAtMost)
                && !missing.isGreaterThan(owed.multipliedBy(feeShare, RoundingMode.DOWN));
    }

    boolean isSure(Proposal proposal) {
        return proposal.score().compareTo(autoMatchScore) >= 0;
    }
}
