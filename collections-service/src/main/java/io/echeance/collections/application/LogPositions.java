package io.echeance.collections.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Last versions of several streams that one command has written to, for the reader that follows. The gateway takes them as a list,
 * {@code inv_a;3,inv_b;1}: subjects with their versions but the last, and the last one's subject, stand in an answer's subject.
 */
public record LogPositions(SequencedMap<String, Integer> versions) {

    /** As many as a header holds; who reads another invoice of a large file may wait some milliseconds. */
    private static final int MOST = 100;

    public LogPositions(Map<String, Integer> versions) {
        this(new LinkedHashMap<>(versions));
        while (this.versions.size() > MOST) {
            this.versions.pollFirstEntry();
        }
    }

    /** Null when nothing was written. */
    public String subject() {
        if (versions.isEmpty()) {
            return null;
        }
        var last = versions.lastEntry();
        return versions.entrySet().stream()
                .limit(versions.size() - 1L)
                .map(entry -> entry.getKey() + ";" + entry.getValue() + ",")
                .collect(Collectors.joining("", "", last.getKey()));
    }

    /** Null when nothing was written. */
    public Integer sequence() {
        return versions.isEmpty() ? null : versions.lastEntry().getValue();
    }
}
