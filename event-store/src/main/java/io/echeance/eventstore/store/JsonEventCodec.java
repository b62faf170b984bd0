package io.echeance.eventstore.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Maps event records to JSON by their component names. The registered names are the contract; class names are not.
 * Old forms are lifted to today's by an upcaster before they are mapped.
 *
 * @param <E> the sealed event type of one aggregate
 */
public final class JsonEventCodec<E> implements EventCodec<E> {

    private record Format<E>(
            String type, String dataschema, Class<? extends E> form, UnaryOperator<JsonNode> upcaster) {}

    private final ObjectMapper json;
    private final Map<Class<?>, Format<E>> byClass = new HashMap<>();
    private final Map<String, Format<E>> byType = new HashMap<>();

    public JsonEventCodec(ObjectMapper json) {
        this.json = json;
    }

    /** Today's form of an event: written and read. */
    public JsonEventCodec<E> register(String type, String dataschema, Class<? extends E> form) {
        var format = new Format<E>(type, dataschema, form, UnaryOperator.identity());
        byClass.put(form, format);
        byType.put(type, format);
        return this;
    }

    /** A form that is no longer written but is in the log for ever: read through the upcaster. */
    public JsonEventCodec<E> registerOld(String type, Class<? extends E> form, UnaryOperator<JsonNode> upcaster) {
        byType.put(type, new Format<>(type, null, form, upcaster));
        return this;
    }

    @Override
    public EncodedEvent encode(E event) {
        var format = byClass.get(event.getClass());
        if (format == null) {
            throw new IllegalArgumentException(
                    "no event type is registered for " + event.getClass().getName());
        }
        try {
            return new EncodedEvent(format.type(), format.dataschema(), json.writeValueAsBytes(event));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(format.type() + " cannot be written as JSON", e);
        }
    }

    @Override
    public E decode(String type, byte[] data) {
        var format = byType.get(type);
        if (format == null) {
            throw new IllegalArgumentException("unknown event type " + type);
        }
        try {
            return json.treeToValue(format.upcaster().apply(json.readTree(data)), format.form());
        } catch (IOException e) {
            throw new IllegalArgumentException(type + " is not of its form: " + e.getMessage(), e);
        }
    }
}
