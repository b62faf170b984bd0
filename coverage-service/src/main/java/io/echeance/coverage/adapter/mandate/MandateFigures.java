package io.echeance.coverage.adapter.mandate;

import io.echeance.coverage.policy.domain.Terms;
import java.time.LocalDate;

/**
 * What a mandate says of one policy.
 *
 * @param iban         masked; null when the supplier's data was erased
 * @param terminatedOn first day without cover, or null
 */
public record MandateFigures(
        String supplierName,
        String siren,
        String iban,
        int policyVersion,
        LocalDate signedOn,
        LocalDate terminatedOn,
        Terms terms) {}
