package io.echeance.gateway.health;

import io.echeance.gateway.adapter.services.ServiceClient;
import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.adapter.services.StatusClient;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the whole system can take an invoice through: every service is ready and a business day is open in it. */
@Readiness
@ApplicationScoped
public class ServicesReadiness implements AsyncHealthCheck {

    private enum State {
        READY,
        NOT_READY,
        NO_DAY_YET
    }

    private record Found(ServiceName service, State state) {}

    private final ServiceClient services;
    private final StatusClient statuses;

    public ServicesReadiness(ServiceClient services, StatusClient statuses) {
        this.services = services;
        this.statuses = statuses;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var asked = Arrays.stream(ServiceName.values()).map(this::ask).toList();
        return Uni.join().all(asked).andFailFast().map(found -> {
            var response = HealthCheckResponse.named("services");
            found.forEach(
                    one -> response.withData(one.service().id(), one.state().name()));
            return response.status(found.stream().allMatch(one -> one.state() == State.READY))
                    .build();
        });
    }

    private Uni<Found> ask(ServiceName service) {
        return services.ready(service)
                .flatMap(ready -> ready
                        ? statuses.hasBegun(service).map(this::begun)
                        : Uni.createFrom().item(State.NOT_READY))
                .map(state -> new Found(service, state));
    }

    private State begun(boolean day) {
        return day ? State.READY : State.NO_DAY_YET;
    }
}
