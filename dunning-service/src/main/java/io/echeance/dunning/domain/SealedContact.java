package io.echeance.dunning.domain;

/**
 * How the client is reached, unreadable without the key of the person.
 *
 * @param subjectId pseudonym of the person
 * @param sealed    ciphertext
 */
public record SealedContact(String subjectId, String sealed) {}
