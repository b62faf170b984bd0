package io.echeance.coverage.limit.api;

import io.echeance.coverage.identifiers.Identifiers;
import io.echeance.coverage.policy.api.PolicyTerms;
import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.joda.money.Money;

/** What the caller may see of debtors: the house all of it, suppliers and partners what matters for their own invoices. */
@RequestScoped
public class DebtorReader {

    private static final List<String> HOUSE = List.of("underwriter", "ops", "auditor");

    private final PolicyTerms terms;
    private final Caller caller;

    public DebtorReader(PolicyTerms terms, Caller caller) {
        this.terms = terms;
        this.caller = caller;
    }

    public boolean seesAll() {
        return HOUSE.stream().anyMatch(caller::hasRole);
    }

    /** The supplier that asks or for whom a partner asks; "" for a token that names none. */
    public String supplierId() {
        return caller.claim("supplierId").orElse("");
    }

    /** The limit where none is set: of the supplier's own policy, or of a policy that does not say otherwise. */
    public Uni<Money> defaultLimit() {
        return seesAll() ? Uni.createFrom().item(terms.usualDebtorLimit()) : terms.debtorLimitOf(supplierId());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when it can't be one */
    public static void checkSiren(String siren) {
        if (!Identifiers.isSiren(siren)) {
            throw Problems.toException(Problem.invalid(
                    List.of(new Fault("/siren", "siren-invalid", "must be a SIREN: nine digits, the last by Luhn"))));
        }
    }
}
