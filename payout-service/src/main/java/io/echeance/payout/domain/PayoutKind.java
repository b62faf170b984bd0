package io.echeance.payout.domain;

/** Why money goes out. */
public enum PayoutKind {
    /** The first payout of a due and unpaid invoice; at most one per invoice. */
    ADVANCE,
    /** What the client's payment released after an earlier payout. */
    BALANCE,
    /** All of it at once, as the client paid before anything was advanced. */
    FULL,
    /** The supplier's part of what was recovered after a default. */
    RECOVERY_SHARE
}
