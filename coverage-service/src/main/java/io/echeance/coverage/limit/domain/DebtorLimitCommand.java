package io.echeance.coverage.limit.domain;

/** What can be asked of a debtor's limit. */
public sealed interface DebtorLimitCommand {

    /** From now on this limit holds; invoices that are covered already are not touched. */
    record SetLimit(String siren, DebtorLimit limit) implements DebtorLimitCommand {}
}
