package io.echeance.acceptance.check;

import io.echeance.acceptance.log.LogEntry;

/** Something that the log guarantees and that is not so, with its place. */
public record Violation(String check, String topic, int partition, long offset, String subject, String what) {

    static Violation at(String check, LogEntry entry, String what) {
        return new Violation(check, entry.topic(), entry.partition(), entry.offset(), entry.subject(), what);
    }

    /** Of a subject as a whole, where no single record is at fault. */
    static Violation of(String check, String subject, String what) {
        return new Violation(check, "invoice-lifecycle", -1, -1, subject, what);
    }
}
