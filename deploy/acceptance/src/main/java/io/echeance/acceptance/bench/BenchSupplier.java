package io.echeance.acceptance.bench;

import io.echeance.local.LocalSystem;
import io.echeance.local.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A supplier that exists to be measured. */
final class BenchSupplier {

    private BenchSupplier() {}

    /** @param terms of its policy that differ from the defaults */
    static void sign(LocalSystem system, String supplierId, LocalDate day, Map<String, Object> terms) {
        var policy = new HashMap<String, Object>(Map.of(
                "supplierId", supplierId,
                "supplierName", "Banc d'essai",
                "siren", "999999998",
                "iban", "FR7630006000011234567890189",
                "email", "compta@banc.example",
                "signedOn", day.toString()));
        policy.putAll(terms);
        new LoadClient(system, Role.UNDERWRITER, null).post("/v1/policies", policy);
    }
}
