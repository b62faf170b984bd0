package io.echeance.coverage.policy.application;

import io.echeance.coverage.policy.domain.PolicyHolder;
import io.echeance.coverage.policy.domain.PolicyState.Signed;
import io.echeance.coverage.policy.domain.PolicyState.Terminated;
import io.echeance.coverage.policy.domain.Terms;
import java.time.LocalDate;

/**
 * A policy as it stands, without readable personal data: it may be kept.
 *
 * @param terminatedOn first day without cover, or null
 * @param asOf         day of the look, or null before the first one
 */
public record PolicySnapshot(
        String supplierId,
        PolicyHolder holder,
        int policyVersion,
        Terms terms,
        LocalDate terminatedOn,
        LocalDate asOf) {

    static PolicySnapshot of(String supplierId, Signed policy, LocalDate asOf) {
        var version = policy.versions().current();
        return new PolicySnapshot(
                supplierId,
                policy.holder(),
                version.number(),
                version.terms(),
                policy instanceof Terminated ended ? ended.terminatedOn() : null,
                asOf);
    }

    /** Whether an invoice that is submitted on the day of the look is not covered any more. */
    public boolean hasEnded() {
        return terminatedOn != null && asOf != null && !asOf.isBefore(terminatedOn);
    }
}
