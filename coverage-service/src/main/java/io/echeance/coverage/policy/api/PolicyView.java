package io.echeance.coverage.policy.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.echeance.coverage.policy.application.PolicySnapshot;
import io.echeance.coverage.policy.application.SupplierContact;
import io.echeance.coverage.policy.domain.Terms;
import java.time.LocalDate;

/**
 * A policy as the API shows it.
 *
 * @param iban         masked but for its country, check digits and end; absent when the supplier's data was erased
 * @param email        absent when the supplier's data was erased
 * @param terminatedOn first day without cover; absent while no end was declared
 */
public record PolicyView(
        String supplierId,
        String supplierName,
        String siren,
        String iban,
        String email,
        LocalDate signedOn,
        Status status,
        LocalDate terminatedOn,
        int policyVersion,
        @JsonUnwrapped Terms terms) {

    /** Whether invoices can be submitted. */
    public enum Status {
        IN_FORCE,
        /** Run-off: what is covered stays covered. */
        TERMINATED
    }

    private static final int SHOWN = 4;

    /** @param contact null when it was erased */
    static PolicyView of(PolicySnapshot policy, SupplierContact contact) {
        return new PolicyView(
                policy.supplierId(),
                policy.holder().supplierName(),
                policy.holder().siren(),
                contact == null ? null : mask(contact.iban()),
                contact == null ? null : contact.email(),
                policy.holder().signedOn(),
                policy.hasEnded() ? Status.TERMINATED : Status.IN_FORCE,
                policy.terminatedOn(),
                policy.policyVersion(),
                policy.terms());
    }

    private static String mask(String iban) {
        int hidden = iban.length() - 2 * SHOWN;
        return iban.substring(0, SHOWN) + "*".repeat(hidden) + iban.substring(SHOWN + hidden);
    }
}
