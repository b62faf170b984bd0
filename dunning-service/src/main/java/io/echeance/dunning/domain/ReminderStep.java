package io.echeance.dunning.domain;

/**
 * A step of the plan that holds for all invoices.
 *
 * @param number     from 0
 * @param daysFromDue calendar days from the due date; negative is before it
 */
public record ReminderStep(int number, int daysFromDue, ReminderKind kind, Channel channel) {}
