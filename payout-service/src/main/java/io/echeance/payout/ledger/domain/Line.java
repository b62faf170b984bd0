package io.echeance.payout.ledger.domain;

import org.joda.money.Money;

/**
 * One side of a posting.
 *
 * @param supplierId null for an invoice without cover
 * @param label      a word more about it, e.g. the kind of a payout
 * @param debit      zero when it is a credit
 * @param credit     zero when it is a debit
 */
public record Line(
        Account account,
        Purpose purpose,
        String supplierId,
        String invoiceId,
        String label,
        Money debit,
        Money credit) {

    public Line {
        if (debit.isNegative() || credit.isNegative() || debit.isZero() == credit.isZero()) {
            throw new IllegalArgumentException("a line has one side, and it is more than zero");
        }
    }
}
