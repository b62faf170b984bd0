package io.echeance.coverage.policy.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a policy.
 *
 * @param effectiveAt for what is submitted from then on; null: for everything before the next version
 * @param ending      null while it is not terminated
 */
public record PolicyVersion(int number, Instant effectiveAt, Terms terms, Ending ending) {

    /**
     * @param on first day without cover
     * @param at when the termination was asked for: what was submitted before is still covered
     */
    public record Ending(LocalDate on, Instant at) {}

    /** Whether it is the one for what was submitted then, unless a later version is too. */
    boolean isEffectiveAt(Instant submittedAt) {
        return effectiveAt == null || !effectiveAt.isAfter(submittedAt);
    }

    /** Whether the policy had ended when the invoice was submitted. */
    public boolean hasEndedFor(LocalDate submittedOn, Instant submittedAt) {
        return ending != null && !submittedOn.isBefore(ending.on()) && !submittedAt.isBefore(ending.at());
    }

    PolicyVersion ended(Ending newEnding) {
        return new PolicyVersion(number, effectiveAt, terms, newEnding);
    }
}
