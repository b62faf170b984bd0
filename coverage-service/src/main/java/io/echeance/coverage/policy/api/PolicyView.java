package io.echeance.coverage.policy.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.echeance.coverage.policy.application.SupplierContact;
import io.echeance.coverage.policy.domain.Terms;
import java.time.LocalDate;

/**
 * A policy as the API shows it.
 *
 * @param iban  masked but for its country, check digits and end; absent when the supplier's data was erased
 * @param email absent when the supplier's data was erased
 */
public record PolicyView(
        String supplierId,
        String supplierName,
        String siren,
        String iban,
        String email,
        LocalDate signedOn,
        int policyVersion,
        @JsonUnwrapped Terms terms) {

    private static final int SHOWN = 4;

    static PolicyView of(
            String supplierId,
            String supplierName,
            String siren,
            SupplierContact contact,
            LocalDate signedOn,
            int policyVersion,
            Terms terms) {
        return new PolicyView(
                supplierId,
                supplierName,
                siren,
                contact == null ? null : mask(contact.iban()),
                contact == null ? null : contact.email(),
                signedOn,
                policyVersion,
                terms);
    }

    private static String mask(String iban) {
        int hidden = iban.length() - 2 * SHOWN;
        return iban.substring(0, SHOWN) + "*".repeat(hidden) + iban.substring(SHOWN + hidden);
    }
}
