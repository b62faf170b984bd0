package io.echeance.invoice.projection;

import java.time.LocalDate;

/**
 * The part of a supplier's policy that a submission needs.
 *
 * @param terminatedOn first day without cover, or null
 */
public record Policy(String supplierId, String siren, LocalDate signedOn, LocalDate terminatedOn) {

    /** Whether the supplier may submit on the day. */
    public boolean inForceOn(LocalDate day) {
        return !signedOn.isAfter(day) && (terminatedOn == null || terminatedOn.isAfter(day));
    }

    Policy terminated(LocalDate day) {
        return new Policy(supplierId, siren, signedOn, day);
    }
}
