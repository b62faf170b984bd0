package io.echeance.coverage.decision.application;

import io.echeance.coverage.decision.application.InvoiceFact.Submitted;
import io.echeance.coverage.decision.domain.Cover;
import io.echeance.coverage.decision.domain.CoverInputs;
import io.echeance.coverage.decision.domain.CoverageCommand;
import io.echeance.coverage.decision.domain.CoverageCommand.Assess;
import io.echeance.coverage.decision.domain.CoverageEvent;
import io.echeance.coverage.decision.domain.CoverageEvent.CoverageDeclined;
import io.echeance.coverage.decision.domain.CoverageEvent.CoverageGranted;
import io.echeance.coverage.decision.domain.CoverageEvent.CoverageReferred;
import io.echeance.coverage.decision.domain.CoverageState;
import io.echeance.coverage.decision.domain.DebtorStanding;
import io.echeance.coverage.identifiers.Identifiers;
import io.echeance.coverage.limit.domain.DebtorAccount;
import io.echeance.coverage.policy.domain.PolicyCommand;
import io.echeance.coverage.policy.domain.PolicyEvent;
import io.echeance.coverage.policy.domain.PolicyState;
import io.echeance.coverage.policy.domain.PolicyState.Signed;
import io.echeance.coverage.policy.domain.PolicyVersion;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.store.Aggregates;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/**
 * Decides each submission on the business day that it carries: the decision is the same whenever it is made, also when
 * this service was away for days.
 */
@ApplicationScoped
public class WhenInvoiceSubmittedThenDecideCover {

    private final AggregateType<PolicyCommand, PolicyState, PolicyEvent> policyType;
    private final AggregateType<CoverageCommand, CoverageState, CoverageEvent> coverageType;

    public WhenInvoiceSubmittedThenDecideCover(
            AggregateType<PolicyCommand, PolicyState, PolicyEvent> policyType,
            AggregateType<CoverageCommand, CoverageState, CoverageEvent> coverageType) {
        this.policyType = policyType;
        this.coverageType = coverageType;
    }

    /** Loads what the submissions of a batch need; the result decides them one by one. */
    Consumer<Submitted> prepare(UnitOfWork work, List<Submitted> submissions, CoverBook book) {
        if (submissions.isEmpty()) {
            return submission -> {};
        }
        var suppliers =
                submissions.stream().map(Submitted::supplierId).distinct().toList();
        var policies = work.load(policyType, suppliers);
        var invoices = work.load(
                coverageType,
                submissions.stream().map(Submitted::invoiceId).distinct().toList());
        return submission ->
                decide(submission, signed(policies.state(submission.supplierId()), submission), invoices, book);
    }

    /** Who takes submissions has read the policy, so it is here: a missing one is a fault to look at, not a decline. */
    private static Signed signed(PolicyState policy, Submitted submission) {
        if (policy instanceof Signed signed) {
            return signed;
        }
        throw new IllegalStateException(
                "the supplier %s of %s has no policy".formatted(submission.supplierId(), submission.invoiceId()));
    }

    private void decide(
            Submitted submission,
            Signed policy,
            Aggregates<CoverageCommand, CoverageState, CoverageEvent> invoices,
            CoverBook book) {
        var version = policy.versions().at(submission.submittedAt());
        var command = new Assess(
                submission.invoiceId(), submission.supplierId(), inputs(submission, version, book), version.terms());
        var day = submission.request().submittedOn();
        var decision = invoices.handleOn(day, submission.invoiceId(), command, submission.cause());
        if (decision instanceof Decision.Accepted<CoverageEvent>(var events)) {
            events.forEach(event -> enter(book, submission, version, event));
        }
    }

    private static CoverInputs inputs(Submitted submission, PolicyVersion policy, CoverBook book) {
        var request = submission.request();
        var siren = request.debtorSiren();
        var identified = Identifiers.isSiren(siren);
        return request.against(
                request.submittedOn(),
                identified,
                policy,
                policy.hasEndedFor(request.submittedOn(), submission.submittedAt()),
                identified ? book.debtor(siren) : DebtorAccount.unknown(siren),
                identified ? book.standing(siren) : DebtorStanding.CLEAN);
    }

    private static void enter(CoverBook book, Submitted submission, PolicyVersion policy, CoverageEvent event) {
        switch (event) {
            case CoverageGranted granted -> book.put(cover(submission, policy, Cover.Status.OPEN));
            case CoverageReferred referred -> book.put(cover(submission, policy, Cover.Status.REFERRED));
            case CoverageDeclined declined -> {}
        }
    }

    private static Cover cover(Submitted submission, PolicyVersion policy, Cover.Status status) {
        var request = submission.request();
        return new Cover(
                submission.invoiceId(),
                submission.supplierId(),
                request.supplierSiren(),
                request.debtorSiren(),
                request.gross().inEuro().orElseThrow(),
                request.issueDate(),
                request.dueDate(),
                request.submittedOn(),
                policy.number(),
                status,
                false,
                null);
    }
}
