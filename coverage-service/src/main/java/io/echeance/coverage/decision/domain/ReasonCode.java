package io.echeance.coverage.decision.domain;

/**
 * Why an invoice is not covered, or not by the machine alone. In the order in which they are tested and told. Names are
 * stable: never renamed, only added. Their EDIFACT codes and sentences are in {@code coverage-reasons.json}.
 */
public enum ReasonCode {
    DEBTOR_NOT_IDENTIFIED,
    RELATED_COMPANY,
    DEBTOR_IN_DEFAULT,
    STOP_OF_COVER,
    LIMIT_EXCEEDED,
    TERM_TOO_LONG,
    ISSUED_TOO_LONG_AGO,
    TOO_CLOSE_TO_DUE_DATE,
    AMOUNT_TOO_SMALL,
    CURRENCY_NOT_COVERED,
    /** Referred: a person decides. */
    ABOVE_AUTO_LIMIT,
    /** Declined by a person. */
    UNDERWRITER_DECISION,

    /** The policy had ended when the invoice was submitted. */
    POLICY_NOT_IN_FORCE
}
