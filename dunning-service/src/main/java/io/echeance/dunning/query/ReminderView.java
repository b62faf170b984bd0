package io.echeance.dunning.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * A step as callers see it.
 *
 * @param outcome {@code PLANNED}, {@code SENT}, {@code SKIPPED}, {@code FAILED} or {@code BOUNCED}
 * @param reason  why it was skipped or failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReminderView(
        int step,
        String kind,
        String channel,
        LocalDate plannedOn,
        String outcome,
        LocalDate sentOn,
        String messageId,
        String reason) {}
