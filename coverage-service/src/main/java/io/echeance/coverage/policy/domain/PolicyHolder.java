package io.echeance.coverage.policy.domain;

import java.time.LocalDate;

/**
 * Who is insured.
 *
 * @param siren    of the company; another company is another policy
 * @param signedOn day of the signature
 */
public record PolicyHolder(String supplierName, String siren, SealedContact contact, LocalDate signedOn) {}
