package io.echeance.local;

import io.echeance.embedded.EmbeddedKafka;
import io.echeance.embedded.EmbeddedPostgreSql;
import io.echeance.embedded.Stopping;
import java.time.Duration;
import java.util.function.Consumer;

/** Ends what a launcher left that was killed itself. */
record Leftovers(DataDirectory data, Consumer<String> say) {
    private static final Duration GRACE = Duration.ofSeconds(10);

    void stop() {
        for (var service : Service.values()) {
            stop(service);
        }
        if (EmbeddedKafka.endLeftovers(data.kafka())) {
            say.accept("Stopped Kafka, left by an earlier run");
        }
        if (EmbeddedPostgreSql.endLeftovers(data.postgres())) {
            say.accept("Stopped PostgreSQL, left by an earlier run");
        }
    }

    private void stop(Service service) {
        var file = data.pid(service);
        file.running().ifPresent(process -> {
            Stopping.stop(process, GRACE);
            say.accept("Stopped %s (pid %d), left by an earlier run".formatted(service.folder(), process.pid()));
        });
        file.delete();
    }
}
