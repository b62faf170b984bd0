package io.echeance.collections.bank.domain;

import java.util.Optional;

/** One way to find the invoices of a payment. */
interface MatchingRule {

    /** Empty when the rule has nothing to say of this payment. */
    Optional<Finding> find(BankTransaction payment, Clues clues, Candidates candidates);
}
