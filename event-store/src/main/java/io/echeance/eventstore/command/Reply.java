package io.echeance.eventstore.command;

/**
 * An answer and whether it was given before.
 *
 * @param replayed true when the idempotency key was known and the first answer is given again
 */
public record Reply(Answer answer, boolean replayed) {}
