package io.echeance.dunning.api;

import io.echeance.eventstore.http.Caller;
import java.util.Optional;

/** Whose invoices a caller may see. */
final class Tenant {

    private Tenant() {}

    /** Ops and auditors see all; everyone else only the supplier of the token, and nothing without one. */
    static Optional<String> of(Caller caller) {
        if (caller.hasRole("ops") || caller.hasRole("auditor")) {
            return Optional.empty();
        }
        return Optional.of(
                caller.claim("supplierId").filter(id -> !id.isBlank()).orElse("-"));
    }
}
