package io.echeance.acceptance.check;

import io.echeance.acceptance.log.LogEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every cause is a command, an event at a lower offset of the same partition, or an event on another topic. */
public final class CausalityCheck implements LogCheck {

    private record Place(String topic, int partition) {}

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> writerByType = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    @Override
    public void see(LogEntry entry) {
        var place = new Place(entry.topic(), entry.partition());
        var causation = entry.event().cause().causationId();
        if (!causation.startsWith("cmd_")) {
            var cause = places.get(causation);
            if (cause == null || (cause.topic().equals(place.topic()) && cause.partition() != place.partition())) {
                violations.add(Violation.at("causality", entry, "its cause " + causation + " is not before it"));
            }
        }
        places.putIfAbsent(entry.event().id(), place);
        singleWriter(entry);
    }

    private void singleWriter(LogEntry entry) {
        var writer = writerByType.putIfAbsent(entry.type(), entry.event().source());
        if (writer != null && !writer.equals(entry.event().source())) {
            violations.add(Violation.at(
                    "single writer",
                    entry,
                    "%s and %s both write %s".formatted(writer, entry.event().source(), entry.type())));
        }
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
