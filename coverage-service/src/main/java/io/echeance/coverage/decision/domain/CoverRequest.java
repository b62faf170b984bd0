package io.echeance.coverage.decision.domain;

import io.echeance.coverage.limit.domain.DebtorAccount;
import io.echeance.coverage.policy.domain.PolicyVersion;
import java.time.LocalDate;

/**
 * What a supplier wants to have covered: submitted, or only asked about.
 *
 * @param submittedOn business day of the submission
 * @param debtorSiren as submitted; null when there was none
 */
public record CoverRequest(
        LocalDate submittedOn,
        GrossAmount gross,
        LocalDate issueDate,
        LocalDate dueDate,
        String supplierSiren,
        String debtorSiren) {

    /** Of an invoice that waits for its decision. */
    public static CoverRequest of(Cover cover) {
        return new CoverRequest(
                cover.submittedOn(),
                GrossAmount.of(cover.gross()),
                cover.issueDate(),
                cover.dueDate(),
                cover.supplierSiren(),
                cover.debtorSiren());
    }

    /**
     * Everything that the decision depends on.
     *
     * @param ended whether the policy had ended when the invoice was submitted
     */
    public CoverInputs against(
            LocalDate decidedOn,
            boolean debtorIdentified,
            PolicyVersion policy,
            boolean ended,
            DebtorAccount account,
            DebtorStanding standing) {
        return new CoverInputs(
                submittedOn,
                decidedOn,
                gross,
                issueDate,
                dueDate,
                supplierSiren,
                debtorSiren,
                debtorIdentified,
                policy.number(),
                account.used(),
                account.limitOn(decidedOn, policy.terms().defaultDebtorLimit()),
                standing.inDefault(),
                standing.oldestOpenDueDate(),
                ended ? Boolean.TRUE : null);
    }
}
