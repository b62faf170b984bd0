package io.echeance.coverage.policy.api;

import io.echeance.coverage.policy.application.PolicyOrder;
import io.echeance.coverage.policy.application.SupplierContact;
import io.echeance.coverage.policy.domain.PolicyCommand.Sign;
import io.echeance.coverage.policy.domain.PolicyHolder;
import io.echeance.coverage.policy.domain.SealedContact;
import io.echeance.coverage.policy.domain.Terms;
import java.time.Instant;
import java.time.LocalDate;

/** A policy to sign, of the right form and content, with the contact still readable. */
record PolicyRequest(
        String supplierId,
        String supplierName,
        String siren,
        SupplierContact contact,
        LocalDate signedOn,
        Terms terms) {

    PolicyOrder toOrder(SealedContact sealed, Instant at) {
        var holder = new PolicyHolder(supplierName, siren, sealed, signedOn);
        return PolicyOrder.of(new Sign(supplierId, holder, terms, at));
    }
}
