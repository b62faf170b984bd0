package io.echeance.collections.domain;

/**
 * Why a payment was put on its invoice, when it was not recorded for it.
 *
 * @param rule         of matching; see the README
 * @param score        how sure it was, {@code 0.00} to {@code 1.00}
 * @param by           {@code AUTO}, or who decided
 * @param payerAccount pseudonym of the account that the money came from; null where the bank gave none
 */
public record Attribution(String rule, String score, String by, String payerAccount) {}
