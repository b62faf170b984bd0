package io.echeance.payout.api;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** Whose payouts the caller may see. */
@RequestScoped
public class Tenant {

    private static final Set<String> SEES_ALL = Set.of("ops", "auditor", "system");

    private final Caller caller;

    Tenant(Caller caller) {
        this.caller = caller;
    }

    /**
     * The one supplier whose payouts may be seen, or null for all.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for a supplier's or partner's token that names no supplier
     */
    public String supplierOrAll() {
        if (SEES_ALL.stream().anyMatch(caller::hasRole)) {
            return null;
        }
        return caller.claim("supplierId")
                .orElseThrow(() -> Problems.toException(Problem.of(
                        403,
                        "tenant-missing",
                        "The token names no supplier",
                        "Use a token with the claim supplierId.")));
    }

    boolean maySee(String supplierId) {
        var tenant = supplierOrAll();
        return tenant == null || tenant.equals(supplierId);
    }
}
