package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCase;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the client's page shows of an invoice.
 *
 * @param letter as a reminder of today would be; empty when nothing is owed any more
 * @param today  earliest day of a promise
 */
public record ClientView(DunningCase invoice, Supplier supplier, Optional<ReminderLetter> letter, LocalDate today) {}
