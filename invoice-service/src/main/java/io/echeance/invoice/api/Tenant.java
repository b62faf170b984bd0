package io.echeance.invoice.api;

import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** For which supplier a caller may act. A supplier acts for itself, a partner for the supplier that its token names. */
@RequestScoped
public class Tenant {

    private static final String CLAIM = "supplierId";

    private final Caller caller;

    public Tenant(Caller caller) {
        this.caller = caller;
    }

    /**
     * The supplier that submits.
     *
     * @param named in the request, or null
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 without a supplier in the token, 422 when another one is named
     */
    String submitter(String named) {
        var own = caller.claim(CLAIM)
                .orElseThrow(() -> Problems.toException(Problem.of(
                        403,
                        "supplier-not-granted",
                        "The token is for no supplier",
                        "Use a token with the claim supplierId: the supplier, or the one that a partner acts for.")));
        if (named != null && !named.equals(own)) {
            throw Problems.toException(Problem.invalid(List.of(new Fault(
                    "/supplierId",
                    "supplier-not-own",
                    "must be " + own + ", the supplier of the token, or be left out"))));
        }
        return own;
    }

    /** Whose invoices the caller may see: one supplier's, or null for all. */
    String visibleSupplier() {
        return caller.hasRole("ops") ? null : submitter(null);
    }
}
