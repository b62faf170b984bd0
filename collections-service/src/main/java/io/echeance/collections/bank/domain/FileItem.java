package io.echeance.collections.bank.domain;

/** What a bank file says of one transaction: something to apply, or why it is none of a client's payments. */
public sealed interface FileItem {

    /** The bank's reference of the transaction. */
    String reference();

    /** To be applied. */
    record Usable(BankTransaction transaction) implements FileItem {
        @Override
        public String reference() {
            return transaction.reference();
        }
    }

    /**
     * Left out.
     *
     * @param detail one sentence for people
     */
    record Refused(String reference, Reason reason, String detail) implements FileItem {}

    /** Why a transaction is left out; stable words. */
    enum Reason {
        /** Money that went out. */
        DEBIT,
        /** Announced or pending, not on the account yet. */
        NOT_BOOKED,
        /** Not in euro. */
        CURRENCY,
        /** No amount, or none above zero with at most two decimals. */
        AMOUNT,
        /** No value date and no booking date. */
        DATE,
        /** Neither credit nor debit. */
        DIRECTION,
        /** Money that had gone out came back: not from a client. */
        RETURNED_PAYOUT
    }
}
