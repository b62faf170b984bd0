package io.echeance.payout.ledger.domain;

/** Why a pair of lines was posted; the lines of one purpose in a posting balance by themselves. */
public enum Purpose {
    /** The client paid, or its payment bounced. */
    CASH,
    /** What the supplier is entitled to has changed. */
    ENTITLEMENT,
    /** A default, or what was recovered after it. */
    LOSS,
    /** The price of the cover. */
    PREMIUM,
    /** Money arrived at the supplier. */
    PAYOUT,
    /** Owed for one invoice, taken for the debt of another. */
    SET_OFF
}
