package io.echeance.collections.bank.domain;

import java.util.List;

/** What is to be done with a payment. */
public sealed interface Outcome {

    /** It is sure enough to be applied at once. */
    record Matched(Proposal proposal) implements Outcome {}

    /**
     * A person decides.
     *
     * @param proposals best first
     */
    record Queued(Doubt doubt, List<Proposal> proposals) implements Outcome {}

    /** Why nobody can be sure. */
    enum Doubt {
        /** Nothing that it says is known. */
        UNKNOWN,
        /** More than one invoice, or set of invoices, fits. */
        AMBIGUOUS,
        /** Invoices are named but the amounts do not agree. */
        AMOUNT_DIFFERS,
        /** The invoice named is paid already: perhaps it was paid twice. */
        ALREADY_PAID,
        /** The invoice named is another debtor's than the account's. */
        OTHER_DEBTOR,
        /** The invoice named can take no payment, e.g. it is not covered or cancelled. */
        NOT_PAYABLE,
        /** The value date is before the invoice was issued. */
        BEFORE_ISSUE,
        /** Money was taken back of a payment that is not known. */
        NO_SUCH_PAYMENT,
        /** Operations took it off an invoice. */
        UNMATCHED_BY_HAND
    }
}
