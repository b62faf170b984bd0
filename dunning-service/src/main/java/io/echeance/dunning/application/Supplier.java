package io.echeance.dunning.application;

/**
 * In whose name the client is reminded.
 *
 * @param siren 9 digits; empty when its policy does not say
 */
public record Supplier(String name, String siren) {}
