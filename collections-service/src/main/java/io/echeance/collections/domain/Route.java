package io.echeance.collections.domain;

/** Where the client's money went. */
public enum Route {
    /** To the platform's dedicated account. */
    PLATFORM,
    /** To the supplier directly; it then owes the advance back. */
    SUPPLIER
}
