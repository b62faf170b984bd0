package io.echeance.coverage.policy.domain;

/**
 * The supplier's IBAN and e-mail, readable only with the key of its data subject.
 *
 * @param subjectId whose key opens it
 * @param sealed    ciphertext of {@code {"iban", "email"}}
 */
public record SealedContact(String subjectId, String sealed) {}
