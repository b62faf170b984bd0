package io.echeance.coverage.policy.domain;

import java.time.LocalDate;

/** A supplier's policy as far as decisions need it. */
public sealed interface PolicyState {

    /** Nothing was ever signed. */
    record Unsigned() implements PolicyState {}

    /** There is a policy, perhaps one that has ended. */
    sealed interface Signed extends PolicyState {

        PolicyHolder holder();

        PolicyVersions versions();
    }

    /** Invoices can be submitted. */
    record InForce(PolicyHolder holder, PolicyVersions versions) implements Signed {}

    /**
     * Run-off: running cover stays, new invoices are not covered from a day on.
     *
     * @param terminatedOn first day without cover
     */
    record Terminated(PolicyHolder holder, PolicyVersions versions, LocalDate terminatedOn) implements Signed {}
}
