package io.echeance.dunning.domain;

import java.time.LocalDate;

/**
 * A step of one invoice's plan.
 *
 * @param plannedOn a business day
 * @param lastDay   last day on which the reminder still makes sense: after it the step is skipped
 */
public record PlannedStep(int number, ReminderKind kind, Channel channel, LocalDate plannedOn, LocalDate lastDay) {}
