package io.echeance.acceptance.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.eventstore.envelope.EventRecord;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An event and its place in the log.
 *
 * @param partition of its topic
 * @param offset    in the partition
 */
public record LogEntry(EventRecord event, int partition, long offset) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public String topic() {
        return event.topic();
    }

    public String type() {
        return event.type();
    }

    public String subject() {
        return event.subject();
    }

    public JsonNode data() {
        try {
            return JSON.readTree(event.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
