package io.echeance.collections.bank.application;

import io.echeance.collections.bank.domain.BankTransaction;
import io.echeance.collections.bank.domain.Outcome.Doubt;

/**
 * A movement in the register of what bank files have told.
 *
 * @param entryId      the payment's id while it waits, and of the first payment that is made of it
 * @param payerAccount pseudonym of the payer's IBAN; null when the file names none. The IBAN itself is not kept
 * @param doubt        why it waits; null when it does not
 */
public record BankEntry(String entryId, BankTransaction transaction, String payerAccount, Status status, Doubt doubt) {

    /** What has become of it. */
    public enum Status {
        /** It waits for a person. */
        UNMATCHED,
        /** It is on one or more invoices. */
        MATCHED,
        /** The bank took it back before it was matched. */
        RETURNED,
        /** It took another movement back. */
        APPLIED
    }

    /** Names a movement of a kind on an account. */
    record Key(String account, String kind, String reference) {}

    Key key() {
        return new Key(transaction.account(), transaction.kind().name(), transaction.reference());
    }

    Key wholeKey() {
        return new Key(transaction.account(), transaction.kind().name(), transaction.entryReference());
    }

    boolean isWholeEntry() {
        return transaction.reference().equals(transaction.entryReference());
    }

    BankEntry with(Status next, Doubt why) {
        return new BankEntry(entryId, transaction, payerAccount, next, why);
    }

    /** Waits again, under a new id: a payment's id is used once. */
    BankEntry requeued(String newId, Doubt why) {
        return new BankEntry(newId, transaction, payerAccount, Status.UNMATCHED, why);
    }
}
