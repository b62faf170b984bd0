package io.echeance.collections.api;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/** Whose payments the caller may see. */
@RequestScoped
class Tenant {

    private static final Set<String> SEES_ALL = Set.of("ops", "auditor");

    private final Caller caller;

    Tenant(Caller caller) {
        this.caller = caller;
    }

    /**
     * The one supplier to whose payments and invoices the caller is confined; empty for none.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for a supplier's token that names no supplier
     */
    Optional<String> supplier() {
        if (SEES_ALL.stream().anyMatch(caller::hasRole)) {
            return Optional.empty();
        }
        return Optional.of(caller.claim("supplierId")
                .orElseThrow(() -> Problems.toException(Problem.of(
                        403,
                        "tenant-missing",
                        "The token names no supplier",
                        "Use a token with the claim supplierId."))));
    }

    boolean maySee(String supplierId) {
        return supplier().map(supplierId::equals).orElse(true);
    }
}
