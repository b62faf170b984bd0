package io.echeance.coverage.decision.application;

import io.echeance.coverage.decision.domain.Cover;
import io.echeance.coverage.decision.domain.CoverInputs;
import io.echeance.coverage.decision.domain.CoverRequest;
import io.echeance.coverage.decision.domain.CoverageCommand;
import io.echeance.coverage.decision.domain.CoverageCommand.DecideReferred;
import io.echeance.coverage.decision.domain.CoverageEvent;
import io.echeance.coverage.decision.domain.CoverageState;
import io.echeance.coverage.policy.domain.PolicyCommand;
import io.echeance.coverage.policy.domain.PolicyEvent;
import io.echeance.coverage.policy.domain.PolicyState;
import io.echeance.coverage.policy.domain.PolicyState.Signed;
import io.echeance.coverage.policy.domain.PolicyVersion;
import io.echeance.eventstore.store.Aggregates;
import java.time.LocalDate;
import java.util.Optional;

/** What the decisions of one transaction need, loaded and locked. */
record ReferralDesk(
        LocalDate today,
        CoverBook book,
        Aggregates<CoverageCommand, CoverageState, CoverageEvent> invoices,
        Aggregates<PolicyCommand, PolicyState, PolicyEvent> policies) {

    DecideReferred command(UnderwriterDecision decision, Cover cover) {
        var policy = version(policies.state(cover.supplierId()), cover);
        return new DecideReferred(
                cover.invoiceId(),
                cover.supplierId(),
                inputs(cover, policy),
                policy.terms(),
                decision.verdict(),
                decision.decidedBy(),
                decision.reason());
    }

    /** The invoice as it was submitted, the debtor as it is today. A policy that has ended since does not matter. */
    private CoverInputs inputs(Cover cover, PolicyVersion policy) {
        var siren = cover.debtorSiren();
        return CoverRequest.of(cover).against(today, true, policy, false, book.debtor(siren), book.standing(siren));
    }

    private static PolicyVersion version(PolicyState policy, Cover cover) {
        return Optional.of(policy)
                .filter(Signed.class::isInstance)
                .map(Signed.class::cast)
                .flatMap(signed -> signed.versions().number(cover.policyVersion()))
                .orElseThrow(() -> new IllegalStateException("version %d of the policy of %s is missing"
                        .formatted(cover.policyVersion(), cover.supplierId())));
    }
}
