package io.echeance.gateway.domain;

/** Why money goes to the supplier. */
public enum PayoutKind {
    ADVANCE,
    BALANCE,
    FULL,
    RECOVERY_SHARE
}
