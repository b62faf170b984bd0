package io.echeance.collections.bank.domain;

/** Why a payment is put on an invoice. The names are in the log: never renamed, only added. */
public enum Rule {
    /** The creditor reference (ISO 11649) was given. */
    CREDITOR_REFERENCE,
    /** Invoice numbers were given and the amounts agree. */
    INVOICE_NUMBER_AND_AMOUNT,
    /** The account has paid for this debtor before, and one of its debts, or one set of them, has the amount. */
    PAYER_ACCOUNT_AND_AMOUNT,
    /** Due debts first, then the oldest, then pro rata (C. civ. 1342-10). */
    LEGAL_ORDER,
    /** Operations decided. */
    MANUAL
}
