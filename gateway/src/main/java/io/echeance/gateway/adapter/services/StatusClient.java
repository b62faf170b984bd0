package io.echeance.gateway.adapter.services;

import io.echeance.gateway.application.testclock.ServiceStates;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The services' own word on what they still have to do. */
@ApplicationScoped
public class StatusClient implements ServiceStates {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final ServiceClient services;

    public StatusClient(ServiceClient services) {
        this.services = services;
    }

    @Override
    public Optional<String> obstacle(LocalDate day) {
        var asked = Arrays.stream(ServiceName.values())
                .map(service -> obstacle(service, day))
                .toList();
        return Uni.join().all(asked).andFailFast().await().atMost(TIMEOUT).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a day is open in the service: before, it can decide nothing. */
    public Uni<Boolean> hasBegun(ServiceName service) {
        return status(service)
                .map(status -> status.getString("today") != null)
                .onFailure()
                .recoverWithItem(false);
    }

    private Uni<Optional<String>> obstacle(ServiceName service, LocalDate day) {
        return status(service)
                .map(status -> unfinished(status, day).map(what -> service.id() + " " + what))
                .onFailure()
                .recoverWithItem(failure -> Optional.of(failure.getMessage()));
    }

    private Uni<JsonObject> status(ServiceName service) {
        return services.send(ServiceRequest.get(service, "/internal/status")).map(answer -> {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(service.id() + " answered its status with " + answer.statusCode());
            }
            return answer.bodyAsJsonObject();
        });
    }

    private static Optional<String> unfinished(JsonObject status, LocalDate day) {
        if (!day.toString().equals(status.getString("today"))) {
            return Optional.of("to begin " + day);
        }
        if (status.getBoolean("deadlinesDue")) {
            return Optional.of("to handle what is due on " + day);
        }
        if (status.getLong("pendingWork") > 0) {
            return Optional.of("to finish effects under way");
        }
        return status.getLong("outbox") > 0 ? Optional.of("to publish its events") : Optional.empty();
    }
}
