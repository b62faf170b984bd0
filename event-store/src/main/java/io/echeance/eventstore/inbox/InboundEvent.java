package io.echeance.eventstore.inbox;

import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.EventRecord;
import java.time.LocalDate;

/**
 * An event that was read from a topic.
 *
 * @param partition where it was read
 * @param offset    its place in the partition; for one subject, offset order is causal order
 */
public record InboundEvent(EventRecord event, int partition, long offset) {

    public String type() {
        return event.type();
    }

    public String subject() {
        return event.subject();
    }

    public byte[] data() {
        return event.data();
    }

    public LocalDate businessDate() {
        return event.businessDate();
    }

    /** The cause of whatever this service decides because of the event. */
    public Cause asCause() {
        return Cause.event(
                event.id(), event.cause().correlationId(), event.cause().traceparent());
    }
}
