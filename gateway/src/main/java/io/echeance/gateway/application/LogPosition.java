package io.echeance.gateway.application;

/**
 * A place in the log: a reader that has applied it shows the write's effect.
 *
 * @param source   the writer, as {@code ce_source}
 * @param subject  the stream
 * @param sequence version in that writer's stream
 */
public record LogPosition(String source, String subject, int sequence) {

    /** A writer's stream of a subject. */
    public record Stream(String source, String subject) {}

    public Stream stream() {
        return new Stream(source, subject);
    }
}
