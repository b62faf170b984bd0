package io.echeance.coverage.decision.domain;

import java.time.LocalDate;

/**
 * How a debtor pays, over all suppliers, by the facts of the log.
 *
 * @param inDefault         an invoice is in default and not recovered
 * @param oldestOpenDueDate earliest due date of the open covered invoices; null when there is none
 */
public record DebtorStanding(boolean inDefault, LocalDate oldestOpenDueDate) {

    /** Of a debtor without covered invoices. */
    public static final DebtorStanding CLEAN = new DebtorStanding(false, null);

    /** With one more invoice. */
    public DebtorStanding and(Cover cover) {
        if (cover.status() != Cover.Status.OPEN) {
            return this;
        }
        var isOldest = oldestOpenDueDate == null || cover.dueDate().isBefore(oldestOpenDueDate);
        return new DebtorStanding(inDefault || cover.isInDefault(), isOldest ? cover.dueDate() : oldestOpenDueDate);
    }
}
