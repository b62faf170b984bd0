package io.echeance.invoice.domain;

/**
 * The person to remind, unreadable without the person's key.
 *
 * @param subjectId pseudonym of the person
 * @param sealed    authenticated ciphertext
 */
public record SealedContact(String subjectId, String sealed) {}
