package io.echeance.coverage.policy.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Facts of a supplier's policy. Component names are the names on the topic {@code supplier-policies}; the components of
 * {@link PolicyHolder} and {@link Terms} are beside the others there. {@code effectiveAt} is when the fact was asked for: what
 * was submitted before is not touched by it.
 */
public sealed interface PolicyEvent {

    /**
     * The policy is in force with its own numbers.
     *
     * @param policyVersion 1 for the first version, more for a supplier that comes back
     * @param effectiveAt   absent in the first version
     */
    record PolicySigned(String supplierId, int policyVersion, PolicyHolder holder, Terms terms, Instant effectiveAt)
            implements PolicyEvent {}

    /**
     * A new version of the policy, whole: for invoices that are submitted after it.
     *
     * @param amendedBy the underwriter
     * @param reason    in the underwriter's words, may be absent
     */
    record PolicyAmended(
            String supplierId,
            int policyVersion,
            PolicyHolder holder,
            Terms terms,
            LocalDate amendedOn,
            String amendedBy,
            String reason,
            Instant effectiveAt)
            implements PolicyEvent {}

    /**
     * Nothing is covered any more from a day on; running cover stays (run-off).
     *
     * @param policyVersion the version that ends
     * @param terminatedOn  first day without cover
     * @param reason        in the underwriter's words, may be absent
     */
    record PolicyTerminated(
            String supplierId,
            int policyVersion,
            LocalDate terminatedOn,
            String terminatedBy,
            String reason,
            Instant effectiveAt)
            implements PolicyEvent {}
}
