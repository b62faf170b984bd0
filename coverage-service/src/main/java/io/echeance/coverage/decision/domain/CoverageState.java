package io.echeance.coverage.decision.domain;

/** How far the decision on an invoice is. */
public sealed interface CoverageState {

    /** Not seen yet. */
    record Undecided() implements CoverageState {}

    /** Waits for an underwriter. */
    record Referred() implements CoverageState {}

    /** Covered. */
    record Granted() implements CoverageState {}

    /** Not covered. */
    record Declined() implements CoverageState {}
}
