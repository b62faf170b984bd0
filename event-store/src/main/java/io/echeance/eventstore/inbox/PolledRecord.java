package io.echeance.eventstore.inbox;

import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.CloudEventHeaders.MalformedEnvelope;
import io.echeance.eventstore.envelope.EventRecord;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it was polled, and the event in it.
 *
 * @param event     null when the envelope can't be read
 * @param malformed why it can't be read
 */
record PolledRecord(ConsumerRecord<String, byte[]> record, EventRecord event, String malformed) {

    static PolledRecord read(ConsumerRecord<String, byte[]> record) {
        try {
            return new PolledRecord(record, CloudEventHeaders.read(record), null);
        } catch (MalformedEnvelope e) {
            return new PolledRecord(record, null, e.getMessage());
        }
    }

    String subject() {
        return ParkedEvents.subjectOf(record);
    }

    InboundEvent inbound() {
        return new InboundEvent(event, record.partition(), record.offset());
    }

    boolean isAppliedIn(Watermarks watermarks) {
        return event != null && event.sequence() <= watermarks.of(event);
    }

    /**
     * Why it can't be applied now; empty when it can, or was already.
     *
     * @param queued whether earlier records of its subject are parked
     */
    Optional<String> obstacle(Watermarks watermarks, boolean queued) {
        if (event == null) {
            return Optional.of("malformed envelope: " + malformed);
        }
        if (isAppliedIn(watermarks)) {
            return Optional.empty();
        }
        if (queued) {
            return Optional.of("waits behind an earlier parked event of " + event.subject());
        }
        int watermark = watermarks.of(event);
        if (event.sequence() > watermark + 1) {
            return Optional.of(
                    "gap: sequence %d of %s after %d".formatted(event.sequence(), event.source(), watermark));
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "%s of %s (%s/%d at %d)"
                .formatted(
                        event == null ? "a record" : event.type(),
                        subject(),
                        record.topic(),
                        record.partition(),
                        record.offset());
    }
}
