package io.echeance.collections.domain;

/** What is known of an invoice's cover; money is collected on covered invoices only. */
public sealed interface Cover {

    /** Not decided yet, under review, or declined. */
    record NotCovered() implements Cover {}

    /**
     * Covered.
     *
     * @param dunningDays days from the due date to the default, from the supplier's policy
     * @param disputed    the client contests the invoice: no default until that is resolved
     */
    record Granted(int dunningDays, boolean disputed) implements Cover {}

    /** Cancelled by the supplier: nothing is owed any more. */
    record Cancelled() implements Cover {}
}
