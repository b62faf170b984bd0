package io.echeance.collections.domain;

import io.echeance.collections.domain.Cover.Cancelled;
import io.echeance.collections.domain.Cover.Granted;
import io.echeance.collections.domain.Cover.NotCovered;
import java.time.LocalDate;

/** Where an invoice stands for collections: one record per status, made from the foreign facts and the own account. */
public sealed interface Receivable {

    /** Nothing is collected: the invoice is not covered (yet). */
    record Uncovered() implements Receivable {}

    /** Nothing is owed: the supplier has cancelled the invoice. */
    record Withdrawn() implements Receivable {}

    /**
     * The client owes money.
     *
     * @param defaultOn first day on which the default can be declared: due date + dunning days, or the day after a promise
     * @param disputed  no default while this holds
     */
    record Open(Balance balance, LocalDate defaultOn, boolean disputed) implements Receivable {}

    /** Paid in full, without a default before. */
    record Paid(Balance balance) implements Receivable {}

    /** The default was declared and money is still owed; what comes in is a recovery. */
    record Defaulted(Balance balance) implements Receivable {}

    /** Paid in full after the default. */
    record Recovered(Balance balance) implements Receivable {}

    static Receivable of(InvoiceFacts invoice, Account account) {
        var balance = new Balance(invoice.gross(), account.received());
        return switch (invoice.cover()) {
            case NotCovered() -> new Uncovered();
            case Cancelled() -> new Withdrawn();
            case Granted _ when balance.isSettled() -> account.defaulted() ? new Recovered(balance) : new Paid(balance);
            case Granted _ when account.defaulted() -> new Defaulted(balance);
            case Granted(int dunningDays, boolean disputed) ->
                new Open(balance, defaultOn(invoice.dueDate().plusDays(dunningDays), account.promisedOn()), disputed);
        };
    }

    /**
     * A promise postpones the default to the day after it.
     *
     * @param promisedOn null without a promise
     */
    public static LocalDate defaultOn(LocalDate endOfDunning, LocalDate promisedOn) {
        return promisedOn == null || promisedOn.isBefore(endOfDunning) ? endOfDunning : promisedOn.plusDays(1);
    }
}
