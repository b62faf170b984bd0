package io.echeance.payout.domain;

/** What a bank has reported about a transfer. */
public enum BankStatus {
    /** It takes it; if nothing else comes it is carried out on its day. */
    ACCEPTED,
    /** It has carried it out. */
    SETTLED,
    /** It refuses it. */
    REJECTED
}
