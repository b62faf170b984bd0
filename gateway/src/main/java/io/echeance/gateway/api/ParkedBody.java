package io.echeance.gateway.api;

import io.echeance.eventstore.http.ParkedEventsResource.ParkedView;
import java.time.Instant;
import java.util.List;

/**
 * What services parked.
 *
 * @param unavailable services that did not answer, whose parked events are missing here
 */
public record ParkedBody(List<Entry> data, List<String> unavailable) {

    /** @param id of the whole system: {@code <service>-<number>} */
    public record Entry(
            String id,
            String service,
            String topic,
            int partition,
            long offset,
            String subject,
            String type,
            String reason,
            Instant parkedAt) {

        static Entry of(String service, ParkedView parked) {
            return new Entry(
                    service + "-" + parked.id(),
                    service,
                    parked.topic(),
                    parked.partition(),
                    parked.offset(),
                    parked.subject(),
                    parked.type(),
                    parked.reason(),
                    parked.parkedAt());
        }
    }
}
