package io.echeance.coverage.quote.application;

import io.echeance.coverage.decision.domain.CoverInputs;
import io.echeance.coverage.decision.domain.CoverRequest;
import io.echeance.coverage.decision.domain.DebtorStanding;
import io.echeance.coverage.decision.projection.CoverTable;
import io.echeance.coverage.identifiers.Identifiers;
import io.echeance.coverage.limit.domain.DebtorAccount;
import io.echeance.coverage.limit.projection.DebtorTable;
import io.echeance.coverage.policy.domain.PolicyVersion;
import io.echeance.eventstore.store.Sql;
import java.util.List;
import java.util.Map;

/** The debtors of a batch of quotes as they stand, not locked. */
record QuotedDebtors(Map<String, DebtorAccount> accounts, Map<String, DebtorStanding> standings) {

    static QuotedDebtors find(Sql sql, List<QuoteRequest> asked) {
        var sirens = asked.stream()
                .map(QuoteRequest::debtorSiren)
                .filter(Identifiers::isSiren)
                .distinct()
                .toList();
        return new QuotedDebtors(DebtorTable.find(sql, sirens), CoverTable.standingsWithout(sql, sirens, List.of()));
    }

    CoverInputs inputs(CoverRequest request, PolicyVersion policy) {
        var siren = request.debtorSiren();
        return request.against(
                request.submittedOn(),
                Identifiers.isSiren(siren),
                policy,
                false,
                accounts.getOrDefault(siren, DebtorAccount.unknown(siren)),
                standings.getOrDefault(siren, DebtorStanding.CLEAN));
    }
}
