package io.echeance.embedded;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The topics of the event log, as {@code deploy/topics/topics.json} states them.
 *
 * @param topics those of the events
 * @param deadLetters what the twin of each topic is like
 * @param replicated settings added where records have replicas
 * @param single settings added where there is one broker
 */
record TopicCatalog(
        List<TopicSpec> topics, DeadLetters deadLetters, Map<String, String> replicated, Map<String, String> single) {

    record DeadLetters(String suffix, Map<String, String> config) {}

    static TopicCatalog load() {
        try (var json = TopicCatalog.class.getResourceAsStream("topics.json")) {
            return JsonMapper.builder().build().readValue(json, TopicCatalog.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every topic with its dead letters, for so many replicas. */
    List<TopicSpec> all(int replication) {
        var extra = replication == 1 ? single : replicated;
        return topics.stream()
                .flatMap(topic -> Stream.of(topic, deadLettersOf(topic)))
                .map(topic -> topic.with(extra))
                .toList();
    }

    private TopicSpec deadLettersOf(TopicSpec topic) {
        return new TopicSpec(
                topic.name() + deadLetters.suffix(), topic.partitions(), new HashMap<>(deadLetters.config()));
    }
}
