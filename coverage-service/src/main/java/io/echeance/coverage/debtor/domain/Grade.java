package io.echeance.coverage.debtor.domain;

/** How well a debtor pays, in one letter: what a supplier may know of it without seeing other suppliers' invoices. */
public enum Grade {
    /** Pays on time. */
    A,
    /** Pays a little late. */
    B,
    /** Pays late. */
    C,
    /** Pays very late, or something is long overdue. */
    D,
    /** In default, or so long overdue that nothing new is covered. */
    E,
    /** Too little was paid to tell. */
    UNRATED
}
