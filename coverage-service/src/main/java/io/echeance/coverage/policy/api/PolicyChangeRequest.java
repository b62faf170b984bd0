package io.echeance.coverage.policy.api;

import io.echeance.coverage.policy.domain.TermsChange;

/**
 * What shall change of a policy, of the right form and content; null: stays as it is.
 *
 * @param reason in the underwriter's words
 */
record PolicyChangeRequest(String supplierName, String iban, String email, TermsChange terms, String reason) {

    boolean changesContact() {
        return iban != null || email != null;
    }
}
