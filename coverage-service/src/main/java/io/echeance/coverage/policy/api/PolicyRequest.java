package io.echeance.coverage.policy.api;

import io.echeance.coverage.policy.application.SupplierContact;
import io.echeance.coverage.policy.domain.PolicyCommand.Sign;
import io.echeance.coverage.policy.domain.SealedContact;
import io.echeance.coverage.policy.domain.Terms;
import java.time.LocalDate;

/** A policy to sign, of the right form and content, with the contact still readable. */
record PolicyRequest(
        String supplierId,
        String supplierName,
        String siren,
        SupplierContact contact,
        LocalDate signedOn,
        Terms terms) {

    Sign toCommand(SealedContact sealed) {
        return new Sign(supplierId, supplierName, siren, sealed, signedOn, terms);
    }

    PolicyView toView(int policyVersion) {
        return PolicyView.of(supplierId, supplierName, siren, contact, signedOn, policyVersion, terms);
    }
}
