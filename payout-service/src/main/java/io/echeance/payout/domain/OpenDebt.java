package io.echeance.payout.domain;

import org.joda.money.Money;

/**
 * What a supplier has to give back for an invoice.
 *
 * @param amount more than zero
 */
public record OpenDebt(String invoiceId, Money amount) {}
