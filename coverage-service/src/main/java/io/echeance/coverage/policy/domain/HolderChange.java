package io.echeance.coverage.policy.domain;

/**
 * What changes of the insured; null: stays as it is.
 *
 * @param contact the whole of it, IBAN and e-mail
 */
public record HolderChange(String supplierName, SealedContact contact) {

    PolicyHolder applyTo(PolicyHolder holder) {
        return new PolicyHolder(
                supplierName == null ? holder.supplierName() : supplierName,
                holder.siren(),
                contact == null ? holder.contact() : contact,
                holder.signedOn());
    }
}
