package io.echeance.coverage.policy.domain;

/** A supplier's policy as far as decisions need it. */
public sealed interface PolicyState {

    /** Nothing was ever signed. */
    record Unsigned() implements PolicyState {}

    /** Invoices can be submitted. */
    record InForce(int version, Terms terms) implements PolicyState {}
}
