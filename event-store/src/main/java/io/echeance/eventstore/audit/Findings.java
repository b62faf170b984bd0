package io.echeance.eventstore.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What the checks found. The first violations are kept with their places, all are counted, so memory has a bound. */
public final class Findings {

    private static final int KEPT = 1_000;

    private final List<Violation> kept = new ArrayList<>();
    private final TreeMap<String, Long> counts = new TreeMap<>();

    public void add(Violation violation) {
        counts.merge(violation.check(), 1L, Long::sum);
        if (kept.size() < KEPT) {
            kept.add(violation);
        }
    }

    /** A violation at a record. */
    public void at(LogCheck check, LogEntry entry, String what) {
        add(Violation.at(check.name(), entry, what));
    }

    /** A violation by a subject as a whole. */
    public void of(LogCheck check, String topic, String subject, String what) {
        add(new Violation(check.name(), topic, -1, -1, subject, what));
    }

    public long count(String check) {
        return counts.getOrDefault(check, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The first ones, in the order in which they were found. */
    public List<Violation> first() {
        return List.copyOf(kept);
    }
}
