package io.echeance.eventstore.sealing;

/**
 * Personal data as events carry it.
 *
 * @param subjectId the data subject whose key opens it; a pseudonym
 * @param sealed    base64url of the authenticated ciphertext
 */
public record Sealed(String subjectId, String sealed) {}
