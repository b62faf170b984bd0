package io.echeance.coverage.decision.application;

import io.echeance.coverage.decision.domain.Cover;
import io.echeance.coverage.decision.domain.CoverInputs;
import io.echeance.coverage.decision.domain.CoverageCommand;
import io.echeance.coverage.decision.domain.CoverageCommand.DecideReferred;
import io.echeance.coverage.decision.domain.CoverageEvent;
import io.echeance.coverage.decision.domain.CoverageState;
import io.echeance.coverage.decision.domain.GrossAmount;
import io.echeance.coverage.policy.domain.PolicyCommand;
import io.echeance.coverage.policy.domain.PolicyEvent;
import io.echeance.coverage.policy.domain.PolicyState;
import io.echeance.coverage.policy.domain.PolicyState.InForce;
import io.echeance.coverage.policy.domain.Terms;
import io.echeance.eventstore.store.Aggregates;
import java.time.LocalDate;

/** What the decisions of one transaction need, loaded and locked. */
record ReferralDesk(
        LocalDate today,
        CoverBook book,
        Aggregates<CoverageCommand, CoverageState, CoverageEvent> invoices,
        Aggregates<PolicyCommand, PolicyState, PolicyEvent> policies) {

    DecideReferred command(UnderwriterDecision decision, Cover cover) {
        var terms = terms(policies.state(cover.supplierId()), cover);
        return new DecideReferred(
                cover.invoiceId(),
                cover.supplierId(),
                inputs(cover, terms),
                terms,
                decision.verdict(),
                decision.decidedBy(),
                decision.reason());
    }

    private CoverInputs inputs(Cover cover, Terms terms) {
        var account = book.debtor(cover.debtorSiren());
        var standing = book.standing(cover.debtorSiren());
        return new CoverInputs(
                cover.submittedOn(),
                today,
                new GrossAmount(
                        cover.gross().getAmount(),
                        cover.gross().getCurrencyUnit().getCode()),
                cover.issueDate(),
                cover.dueDate(),
                cover.supplierSiren(),
                cover.debtorSiren(),
                true,
                cover.policyVersion(),
                account.used(),
                account.limitOn(today, terms.defaultDebtorLimit()),
                standing.inDefault(),
                standing.oldestOpenDueDate());
    }

    private static Terms terms(PolicyState policy, Cover cover) {
        if (policy instanceof InForce inForce && inForce.version() == cover.policyVersion()) {
            return inForce.terms();
        }
        throw new IllegalStateException(
                "version %d of the policy of %s is missing".formatted(cover.policyVersion(), cover.supplierId()));
    }
}
