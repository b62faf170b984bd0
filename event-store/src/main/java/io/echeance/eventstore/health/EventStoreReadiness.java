package io.echeance.eventstore.health;

import io.echeance.eventstore.inbox.Inbox;
import io.echeance.eventstore.outbox.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when events can go out and come in. Database and broker have checks of their own beside it. */
@Readiness
@ApplicationScoped
public class EventStoreReadiness implements HealthCheck {

    private final OutboxRelay relay;
    private final Inbox inbox;

    public EventStoreReadiness(OutboxRelay relay, Inbox inbox) {
        this.relay = relay;
        this.inbox = inbox;
    }

    @Override
    public HealthCheckResponse call() {
        var state = relay.state();
        var response = HealthCheckResponse.named("event-store")
                .withData("relay", state.name())
                .withData("inbox", inbox.failure().orElse("reading"));
        boolean relayWorks = state == OutboxRelay.State.ACTIVE || state == OutboxRelay.State.STANDBY;
        return response.status(relayWorks && inbox.failure().isEmpty()).build();
    }
}
