package io.echeance.eventstore.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.eventstore.envelope.EventRecord;
import java.io.IOException;

/** An event and its place in the log. Its data is parsed when a check first asks for it, once for all checks. */
public final class LogEntry {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventRecord event;
    private final int partition;
    private final long offset;
    private JsonNode data;

    public LogEntry(EventRecord event, int partition, long offset) {
        this.event = event;
        this.partition = partition;
        this.offset = offset;
    }

    public EventRecord event() {
        return event;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    public String topic() {
        return event.topic();
    }

    public String type() {
        return event.type();
    }

    public String subject() {
        return event.subject();
    }

    /**
     * @throws IllegalArgumentException when the value is not JSON
     */
    public JsonNode data() {
        if (data == null) {
            try {
                data = JSON.readTree(event.data());
            } catch (IOException e) {
                throw new IllegalArgumentException("the value is not JSON", e);
            }
        }
        return data;
    }
}
