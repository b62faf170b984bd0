package io.echeance.coverage.decision.domain;

import io.echeance.coverage.policy.domain.Terms;

/** What can be asked of an invoice's cover. */
public sealed interface CoverageCommand {

    /** Decide by the table. */
    record Assess(String invoiceId, String supplierId, CoverInputs inputs, Terms terms) implements CoverageCommand {}

    /**
     * An underwriter decides a referred invoice.
     *
     * @param inputs as they are now: a person can't grant what the table forbids
     * @param reason in the underwriter's words
     */
    record DecideReferred(
            String invoiceId,
            String supplierId,
            CoverInputs inputs,
            Terms terms,
            Verdict verdict,
            String decidedBy,
            String reason)
            implements CoverageCommand {}

    /** An underwriter's word. */
    enum Verdict {
        GRANTED,
        DECLINED
    }
}
