package io.echeance.coverage.limit.domain;

/** A debtor's limit by its events. */
public sealed interface DebtorLimitState {

    /** The default holds. */
    record Unset() implements DebtorLimitState {}

    /** An underwriter has set one. */
    record Set(DebtorLimit limit) implements DebtorLimitState {}
}
