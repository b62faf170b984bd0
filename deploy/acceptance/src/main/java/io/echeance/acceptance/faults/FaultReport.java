package io.echeance.acceptance.faults;

import java.util.ArrayList;
import java.util.List;

/** What was done to the system, and what it made of it. */
public final class FaultReport {

    /**
     * @param recovered  seconds from the end of the fault until an invoice was accepted and covered
     * @param events     on the log, all of them checked
     * @param violations of the nine checks or of answered commands
     */
    public record Line(String fault, double recovered, long events, List<String> violations) {}

    private final long seed;
    private final List<Line> lines = new ArrayList<>();

    FaultReport(long seed) {
        this.seed = seed;
    }

    void add(Line line) {
        lines.add(line);
    }

    public long seed() {
        return seed;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<String> violations() {
        return lines.stream().flatMap(line -> line.violations().stream()).toList();
    }

    @Override
    public String toString() {
        var text =
                new StringBuilder("%n%-48s %12s %12s %11s%n".formatted("fault", "recovered", "events", "violations"));
        for (var line : lines) {
            text.append("%-48s %10.1f s %,12d %11d%n"
                    .formatted(
                            line.fault(),
                            line.recovered(),
                            line.events(),
                            line.violations().size()));
        }
        text.append("%n%d faults, seed %d, %d violations%n"
                .formatted(lines.size(), seed, violations().size()));
        violations().stream()
                .limit(50)
                .forEach(violation -> text.append("  ").append(violation).append('\n'));
        return text.toString();
    }
}
