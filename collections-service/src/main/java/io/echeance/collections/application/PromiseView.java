package io.echeance.collections.application;

import java.time.LocalDate;
import org.joda.money.Money;

/** A promise as callers see it. */
public record PromiseView(String invoiceId, LocalDate promisedOn, Money amount, String recordedBy) {}
