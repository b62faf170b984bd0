package io.echeance.acceptance.check;

import io.echeance.acceptance.log.LogEntry;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.envelope.HashChain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Per (source, subject): sequences 1..n without gap, a repeated record is byte-identical, the hash chain holds. */
public final class ChainCheck implements LogCheck {

    private record Stream(String source, String subject) {}

    private final Map<Stream, List<EventRecord>> streams = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    @Override
    public void see(LogEntry entry) {
        var event = entry.event();
        var known = streams.computeIfAbsent(new Stream(event.source(), event.subject()), stream -> new ArrayList<>());
        if (event.sequence() <= known.size()) {
            if (!same(known.get(event.sequence() - 1), event)) {
                violations.add(Violation.at("chain", entry, "a repeated record differs from the first"));
            }
        } else if (event.sequence() > known.size() + 1) {
            violations.add(
                    Violation.at("chain", entry, "sequence %d follows %d".formatted(event.sequence(), known.size())));
        } else {
            var previous = known.isEmpty() ? HashChain.GENESIS : known.getLast().hash();
            if (!Arrays.equals(event.hash(), HashChain.next(previous, event.type(), event.sequence(), event.data()))) {
                violations.add(Violation.at("chain", entry, "the hash does not follow from the previous event"));
            }
            known.add(event);
        }
    }

    private static boolean same(EventRecord first, EventRecord again) {
        return first.id().equals(again.id())
                && Arrays.equals(first.data(), again.data())
                && Arrays.equals(first.hash(), again.hash())
                && first.time().equals(again.time())
                && first.cause().equals(again.cause());
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
