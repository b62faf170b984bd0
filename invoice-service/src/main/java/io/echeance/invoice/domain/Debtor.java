package io.echeance.invoice.domain;

/**
 * The company that owes the money.
 *
 * @param siren    9 digits, register of French companies
 * @param country  ISO 3166-1 alpha-2
 * @param language of letters to it, ISO 639-1
 * @param contact  whom to remind, or null
 */
public record Debtor(String siren, String name, String country, String language, SealedContact contact) {}
