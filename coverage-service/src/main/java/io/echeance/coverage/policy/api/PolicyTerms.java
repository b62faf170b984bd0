package io.echeance.coverage.policy.api;

import io.echeance.coverage.config.CoverageConfig;
import io.echeance.coverage.policy.query.PolicyQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The limit of debtors for whom none is set, as policies have it. */
@ApplicationScoped
public class PolicyTerms {

    private final PolicyQueries policies;
    private final PolicySnapshots snapshots;
    private final Money usualDebtorLimit;

    public PolicyTerms(PolicyQueries policies, PolicySnapshots snapshots, CoverageConfig config) {
        this.policies = policies;
        this.snapshots = snapshots;
        this.usualDebtorLimit = Money.of(CurrencyUnit.EUR, config.policy().defaultDebtorLimit());
    }

    /** Of a policy that does not say otherwise. */
    public Money usualDebtorLimit() {
        return usualDebtorLimit;
    }

    /** Of the supplier's policy, if there is one. */
    public Uni<Money> debtorLimitOf(String supplierId) {
        return policies.find(supplierId)
                .map(policy -> policy == null
                        ? usualDebtorLimit
                        : snapshots.of(policy, null).terms().defaultDebtorLimit());
    }
}
