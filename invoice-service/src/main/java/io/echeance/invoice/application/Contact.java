package io.echeance.invoice.application;

/**
 * Whom to remind at the debtor: personal data, sealed before anything is written.
 *
 * @param phone   or null, as is {@code address}
 */
public record Contact(String name, String email, String phone, String address) {}
