package io.echeance.eventstore.envelope;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Why an event is written.
 *
 * @param causationId   id of the command ({@code cmd_…}) or of the event that caused it
 * @param correlationId of the request or day that started the flow; every log line and event of the flow carries it
 * @param traceparent   W3C trace context of the causing step
 */
public record Cause(String causationId, String correlationId, String traceparent) {

    /** A command that came from outside, under the caller's correlation id and, where it sent one, its trace. */
    public static Cause command(String correlationId, String traceparent) {
        return new Cause(
                "cmd_" + UuidCreator.getTimeOrderedEpoch(),
                correlationId,
                traceparent == null ? newTrace() : traceparent);
    }

    /** An event that was read: its id is the cause, its flow and trace go on under a new span. */
    public static Cause event(String eventId, String correlationId, String traceparent) {
        return new Cause(eventId, correlationId, childOf(traceparent));
    }

    private static String newTrace() {
        return "00-" + randomHex() + randomHex() + "-" + randomHex() + "-00";
    }

    /** Same trace id and flags, new span id ({@code 00-<32 hex trace>-<16 hex span>-<flags>}). */
    private static String childOf(String traceparent) {
        if (traceparent == null || traceparent.length() != 55) {
            return newTrace();
        }
        return traceparent.substring(0, 36) + randomHex() + traceparent.substring(52);
    }

    private static String randomHex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
