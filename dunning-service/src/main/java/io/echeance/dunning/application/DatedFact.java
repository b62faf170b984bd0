package io.echeance.dunning.application;

import io.echeance.dunning.domain.InvoiceFact;
import java.time.LocalDate;

/**
 * A fact and its place in time.
 *
 * @param day business day on which its writer decided it
 */
public record DatedFact(InvoiceFact fact, LocalDate day) {}
