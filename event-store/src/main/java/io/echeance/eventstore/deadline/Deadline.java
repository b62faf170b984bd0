package io.echeance.eventstore.deadline;

import java.time.LocalDate;

/**
 * Something that has to happen on a day.
 *
 * @param kind    names the {@link DeadlineHandler}
 * @param subject what it is about; one deadline per kind and subject
 */
public record Deadline(String kind, String subject, LocalDate dueOn) {}
