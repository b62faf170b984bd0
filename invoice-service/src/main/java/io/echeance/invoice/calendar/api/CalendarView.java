package io.echeance.invoice.calendar.api;

import java.time.LocalDate;

/**
 * Where the business calendar stands.
 *
 * @param today the day that was opened last, null before the first
 * @param mode  {@code live} or {@code sandbox}
 */
public record CalendarView(LocalDate today, String mode) {}
