package io.echeance.eventstore.audit;

/**
 * Something that the log guarantees and that is not so, with its place.
 *
 * @param check     the name of the check that found it
 * @param partition -1 when no single record is at fault
 * @param offset    -1 when no single record is at fault
 */
public record Violation(String check, String topic, int partition, long offset, String subject, String what) {

    static Violation at(String check, LogEntry entry, String what) {
        return new Violation(check, entry.topic(), entry.partition(), entry.offset(), entry.subject(), what);
    }

    @Override
    public String toString() {
        var place = partition < 0 ? topic : "%s partition %d offset %d".formatted(topic, partition, offset);
        return "%s: %s, %s: %s".formatted(check, place, subject, what);
    }
}
