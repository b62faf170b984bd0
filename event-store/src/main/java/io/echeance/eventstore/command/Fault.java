package io.echeance.eventstore.command;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON Pointer (RFC 6901) to the field, "" for the whole body
 * @param code    stable word for programs, e.g. {@code required}
 * @param message one sentence for people
 */
public record Fault(String pointer, String code, String message) {}
