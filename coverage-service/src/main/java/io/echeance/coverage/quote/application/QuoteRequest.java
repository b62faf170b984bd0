package io.echeance.coverage.quote.application;

import io.echeance.coverage.decision.domain.GrossAmount;
import java.time.LocalDate;

/**
 * An invoice that a supplier asks about.
 *
 * @param issueDate null: today
 */
public record QuoteRequest(
        String supplierId, String debtorSiren, GrossAmount gross, LocalDate issueDate, LocalDate dueDate) {}
