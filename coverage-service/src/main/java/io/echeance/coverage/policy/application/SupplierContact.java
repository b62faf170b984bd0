package io.echeance.coverage.policy.application;

/** How a supplier is paid and reached; personal data, sealed wherever it is kept. */
public record SupplierContact(String iban, String email) {}
