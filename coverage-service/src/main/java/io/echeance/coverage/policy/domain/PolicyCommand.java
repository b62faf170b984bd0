package io.echeance.coverage.policy.domain;

import java.time.Instant;
import java.time.LocalDate;

/** What can be asked of a supplier's policy. */
public sealed interface PolicyCommand {

    String supplierId();

    /**
     * The supplier and the insurer have signed.
     *
     * @param at when it was asked for
     */
    record Sign(String supplierId, PolicyHolder holder, Terms terms, Instant at) implements PolicyCommand {}

    /**
     * Something of the policy changes for what is submitted from now on.
     *
     * @param holder as it shall be; the parts that do not change are those of today
     * @param change new numbers
     * @param at     when it was asked for
     */
    record Amend(
            String supplierId,
            HolderChange holder,
            TermsChange change,
            LocalDate amendedOn,
            String amendedBy,
            String reason,
            Instant at)
            implements PolicyCommand {}

    /**
     * The policy ends; what is covered stays covered.
     *
     * @param terminatedOn first day without cover
     * @param at           when it was asked for
     */
    record Terminate(String supplierId, LocalDate terminatedOn, String terminatedBy, String reason, Instant at)
            implements PolicyCommand {}
}
