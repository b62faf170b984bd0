package io.echeance.collections.bank.domain;

import org.joda.money.Money;

/** A part of a payment that is put on an invoice. */
public record Allocation(String invoiceId, Money amount) {}
