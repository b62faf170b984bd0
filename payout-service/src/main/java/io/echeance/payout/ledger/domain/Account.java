package io.echeance.payout.ledger.domain;

/** The accounts of the ledger; every line also names its invoice and, where it is known, its supplier. */
public enum Account {
    /** The dedicated bank account: money from clients comes in, payouts go out. */
    BANK,
    /** What is advanced on an invoice and not yet covered by its client's payments. A credit is an over-payment. */
    INVOICE,
    /** What a supplier is owed. A debit is its debt. */
    SUPPLIER,
    /** Premiums and insurance tax that a supplier owes. */
    PREMIUM,
    /** Premiums due to the insurer. */
    INSURER,
    /** Insurance tax due to the state. */
    TAX,
    /** What defaults have cost. */
    LOSS,
    /** What came back of these costs. */
    RECOVERY
}
