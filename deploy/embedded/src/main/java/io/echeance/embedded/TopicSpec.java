package io.echeance.embedded;

import java.util.HashMap;
import java.util.Map;

/**
 * A topic as it shall be.
 *
 * @param config Kafka's names and values, for example {@code retention.ms}
 */
public record TopicSpec(String name, int partitions, Map<String, String> config) {

    TopicSpec with(Map<String, String> extra) {
        var all = new HashMap<>(config);
        all.putAll(extra);
        return new TopicSpec(name, partitions, Map.copyOf(all));
    }
}
