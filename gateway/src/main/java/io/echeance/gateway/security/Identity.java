package io.echeance.gateway.security;

import java.util.Optional;
import java.util.Set;

/**
 * Who a request is made for.
 *
 * @param client   stable name, the subject of the caller's token
 * @param roles    of API.md, or {@code system} for the gateway itself
 * @param supplier the tenant: of a supplier its own, of a partner the one that it acts for; null for staff
 */
public record Identity(String client, Set<String> roles, String supplier) {

    /** The gateway itself. */
    public static final Identity SYSTEM = new Identity("gateway", Set.of("system"), null);

    private static final Set<String> STAFF = Set.of(Roles.UNDERWRITER, Roles.OPS, Roles.AUDITOR);

    /** Whose resources this caller may see; empty means everybody's. */
    public Optional<String> tenant() {
        return roles.stream().anyMatch(STAFF::contains) ? Optional.empty() : Optional.of(supplier);
    }

    /** Whether the caller may see resources of the supplier. */
    public boolean sees(String supplierId) {
        return tenant().map(supplierId::equals).orElse(true);
    }
}
