package io.echeance.gateway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.echeance.eventstore.http.ParkedEventsResource;
import io.echeance.eventstore.http.ParkedEventsResource.ParkedView;
import io.echeance.gateway.adapter.services.ServiceClient;
import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.adapter.services.ServiceUnavailable;
import io.echeance.gateway.messaging.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The parked events of all services, the gateway's own among them. For a virtual thread. */
@ApplicationScoped
public class ParkedEvents {

    static final String SELF = "gateway";
    private static final String PATH = "/internal/parked-events";
    private static final TypeReference<List<ParkedView>> VIEWS = new TypeReference<>() {};

    private final ServiceClient services;
    private final ParkedEventsResource own;

    public ParkedEvents(ServiceClient services, ParkedEventsResource own) {
        this.services = services;
        this.own = own;
    }

    ParkedBody list(Exchange exchange) {
        var entries = new ArrayList<ParkedBody.Entry>();
        var unavailable = new ArrayList<String>();
        own.list(0).forEach(parked -> entries.add(ParkedBody.Entry.of(SELF, parked)));
        for (var service : ServiceName.values()) {
            try {
                of(service, exchange).forEach(parked -> entries.add(ParkedBody.Entry.of(service.id(), parked)));
            } catch (ServiceUnavailable e) {
                unavailable.add(service.id());
            }
        }
        return new ParkedBody(entries, unavailable);
    }

    private List<ParkedView> of(ServiceName service, Exchange exchange) {
        // Bounded in time by the client itself.
        var answer =
                services.send(exchange.to(service, "GET", PATH, null)).await().indefinitely();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(service.id() + " answered with " + answer.statusCode());
        }
        try {
            return EventJson.MAPPER.readValue(answer.bodyAsString(), VIEWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(service.id() + " answered what is no list of parked events", e);
        }
    }
}
