package io.echeance.gateway.audit.replay;

import io.echeance.eventstore.envelope.EventRecord;
import java.time.Instant;
import java.time.LocalDate;

/** Up to when events count. */
public sealed interface PointInTime {

    boolean includes(EventRecord event);

    /** Everything that was decided on the business day or before. */
    record EndOfDay(LocalDate day) implements PointInTime {
        @Override
        public boolean includes(EventRecord event) {
            return !event.businessDate().isAfter(day);
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** Everything that was recorded until then. */
    record Moment(Instant instant) implements PointInTime {
        @Override
        public boolean includes(EventRecord event) {
            return !event.time().isAfter(instant);
        }

        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /** Everything on the log. */
    record Now() implements PointInTime {
        @Override
        public boolean includes(EventRecord event) {
            return true;
        }

        @Override
        public String toString() {
            return "now";
        }
    }

    /**
     * @param text a day ({@code 2026-12-31}), an RFC 3339 instant, or null for now
     * @throws java.time.DateTimeException when it is neither
     */
    static PointInTime parse(String text) {
        if (text == null) {
            return new Now();
        }
        return text.length() == 10 ? new EndOfDay(LocalDate.parse(text)) : new Moment(Instant.parse(text));
    }
}
