package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.Penalties;
import io.echeance.dunning.domain.PlannedStep;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a reminder says; the text and the event are made of the same figures.
 *
 * @param penalties empty when this step does not mention them
 * @param today     business day of sending
 */
public record ReminderLetter(
        DunningCase invoice,
        PlannedStep planned,
        String supplierName,
        Optional<Penalties> penalties,
        String messageId,
        LocalDate today) {}
