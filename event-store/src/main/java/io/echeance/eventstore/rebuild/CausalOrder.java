package io.echeance.eventstore.rebuild;

import io.echeance.eventstore.envelope.EventRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;

/** The events of one subject as they may have happened: each stream in its order, causes before effects, otherwise by time. */
final class CausalOrder {

    private static final Comparator<EventRecord> BY_TIME =
            Comparator.comparing(EventRecord::time).thenComparing(EventRecord::id);

    private CausalOrder() {}

    static List<EventRecord> of(List<EventRecord> events) {
        var waiting = events.stream().map(EventRecord::id).collect(Collectors.toCollection(HashSet::new));
        var streams = streams(events);
        var ordered = new ArrayList<EventRecord>(events.size());
        while (ordered.size() < events.size()) {
            var next = next(streams, waiting);
            streams.stream().filter(stream -> next.equals(stream.peek())).forEach(Queue::remove);
            waiting.remove(next.id());
            ordered.add(next);
        }
        return ordered;
    }

    /** The earliest head whose cause is out; when the causes go in a circle, which no writer can make, the earliest head. */
    private static EventRecord next(Collection<Queue<EventRecord>> streams, Set<String> waiting) {
        var heads =
                streams.stream().map(Queue::peek).filter(head -> head != null).toList();
        return heads.stream()
                .filter(head -> !waiting.contains(head.cause().causationId()))
                .min(BY_TIME)
                .orElseGet(() -> heads.stream().min(BY_TIME).orElseThrow());
    }

    private static Collection<Queue<EventRecord>> streams(List<EventRecord> events) {
        Map<String, Queue<EventRecord>> streams = new LinkedHashMap<>();
        events.stream()
                .sorted(Comparator.comparing(EventRecord::sequence))
                .forEach(event -> streams.computeIfAbsent(event.source(), source -> new ArrayDeque<>())
                        .add(event));
        return streams.values();
    }
}
