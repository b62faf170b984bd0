package io.echeance.coverage.policy.domain;

import java.time.LocalDate;

/** What can be asked of a supplier's policy. */
public sealed interface PolicyCommand {

    /** The supplier and the insurer have signed. */
    record Sign(
            String supplierId,
            String supplierName,
            String siren,
            SealedContact contact,
            LocalDate signedOn,
            Terms terms)
            implements PolicyCommand {}
}
