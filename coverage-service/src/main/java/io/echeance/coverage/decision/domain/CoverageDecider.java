package io.echeance.coverage.decision.domain;

import io.echeance.coverage.decision.domain.CoverageCommand.Assess;
import io.echeance.coverage.decision.domain.CoverageCommand.DecideReferred;
import io.echeance.coverage.decision.domain.CoverageCommand.Verdict;
import io.echeance.coverage.decision.domain.CoverageEvent.CoverageDeclined;
import io.echeance.coverage.decision.domain.CoverageEvent.CoverageGranted;
import io.echeance.coverage.decision.domain.CoverageEvent.CoverageReferred;
import io.echeance.coverage.decision.domain.CoverageState.Declined;
import io.echeance.coverage.decision.domain.CoverageState.Granted;
import io.echeance.coverage.decision.domain.CoverageState.Referred;
import io.echeance.coverage.decision.domain.CoverageState.Undecided;
import io.echeance.coverage.policy.domain.Terms;
import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.decider.Decision;
import java.util.List;

/** Decides the cover of one invoice, once. */
public final class CoverageDecider implements Decider<CoverageCommand, CoverageState, CoverageEvent> {

    /** No decision of a person is asked for. */
    public static final String NOT_REFERRED = "coverage-not-referred";

    /** The table forbids what the underwriter wants to grant. */
    public static final String COVER_FORBIDDEN = "cover-forbidden";

    @Override
    public CoverageState initialState() {
        return new Undecided();
    }

    @Override
    public Decision<CoverageEvent> decide(CoverageCommand command, CoverageState state) {
        return switch (command) {
            case Assess assess -> state instanceof Undecided ? Decision.accept(assess(assess)) : Decision.accept();
            case DecideReferred decide ->
                state instanceof Referred
                        ? decideReferred(decide)
                        : Decision.reject(NOT_REFERRED, "The invoice does not wait for a decision on its cover.");
        };
    }

    /** By the table alone: a pure function, so a quote is exactly what a submission would get. */
    public static CoverageEvent assess(Assess command) {
        var reasons = CoverRules.failing(command.inputs(), command.terms());
        if (!reasons.isEmpty()) {
            return new CoverageDeclined(command.invoiceId(), reasons, CoverageEvent.AUTO, null, command.inputs());
        }
        if (CoverRules.isAboveAutoLimit(command.inputs(), command.terms())) {
            return new CoverageReferred(command.invoiceId(), List.of(ReasonCode.ABOVE_AUTO_LIMIT), command.inputs());
        }
        return grant(
                command.invoiceId(), command.supplierId(), command.inputs(), command.terms(), CoverageEvent.AUTO, null);
    }

    private static Decision<CoverageEvent> decideReferred(DecideReferred command) {
        if (command.verdict() == Verdict.DECLINED) {
            return Decision.accept(new CoverageDeclined(
                    command.invoiceId(),
                    List.of(ReasonCode.UNDERWRITER_DECISION),
                    command.decidedBy(),
                    command.reason(),
                    command.inputs()));
        }
        var reasons = CoverRules.failing(command.inputs(), command.terms());
        if (!reasons.isEmpty()) {
            return Decision.reject(COVER_FORBIDDEN, "The invoice can't be covered now: " + reasons + ".");
        }
        return Decision.accept(grant(
                command.invoiceId(),
                command.supplierId(),
                command.inputs(),
                command.terms(),
                command.decidedBy(),
                command.reason()));
    }

    private static CoverageGranted grant(
            String invoiceId, String supplierId, CoverInputs inputs, Terms terms, String decidedBy, String reason) {
        var figures = CoverFigures.of(inputs.gross().inEuro().orElseThrow(), terms);
        return new CoverageGranted(
                invoiceId,
                supplierId,
                inputs.debtorSiren(),
                terms.coverageRate(),
                terms.dunningDays(),
                figures.covered(),
                figures.advance(),
                figures.retained(),
                figures.premium(),
                figures.premiumTax(),
                inputs.policyVersion(),
                decidedBy,
                reason,
                inputs);
    }

    @Override
    public CoverageState evolve(CoverageState state, CoverageEvent event) {
        return switch (event) {
            case CoverageGranted granted -> new Granted();
            case CoverageDeclined declined -> new Declined();
            case CoverageReferred referred -> new Referred();
        };
    }
}
