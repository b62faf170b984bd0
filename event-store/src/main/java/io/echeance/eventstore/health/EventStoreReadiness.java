package io.echeance.eventstore.health;

import io.echeance.eventstore.inbox.LogConsumer;
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
    private final LogConsumer log;

    public EventStoreReadiness(OutboxRelay relay, LogConsumer log) {
        this.relay = relay;
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        var state = relay.state();
        var obstacle = log.obstacle();
        var response = HealthCheckResponse.named("event-store")
                .withData("relay", state.name())
                .withData("log", obstacle.orElse("READING"));
        boolean relayWorks = state == OutboxRelay.State.ACTIVE || state == OutboxRelay.State.STANDBY;
        return response.status(relayWorks && obstacle.isEmpty()).build();
    }
}
