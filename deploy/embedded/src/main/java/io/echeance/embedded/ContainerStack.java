package io.echeance.embedded;

import io.echeance.embedded.broker.BrokerSettings;
import io.echeance.embedded.database.DatabaseSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers of a test run as containers, which Testcontainers removes when the JVM has gone. */
final class ContainerStack {
    private static final String KAFKA_IMAGE = "apache/kafka:4.1.2";
    private static final String POSTGRES_IMAGE = "postgres:18";

    private ContainerStack() {}

    static boolean isDockerAvailable() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    // The containers live as long as the JVM: closing them here would end the run's servers.
    @SuppressWarnings("resource")
    static StackServers start() {
        var kafka = new KafkaContainer(KAFKA_IMAGE).withEnv(environment(BrokerSettings.ofLoneBroker()));
        var postgres = new PostgreSQLContainer(POSTGRES_IMAGE).withCommand(command(DatabaseSettings.DURABLE));
        Startables.deepStart(kafka, postgres).join();
        return new StackServers(
                kafka.getBootstrapServers().replaceFirst("^.*://", ""),
                new DatabaseServer(
                        postgres.getHost(),
                        postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        postgres.getUsername(),
                        postgres.getPassword()));
    }

    /** The image reads its settings from variables: {@code log.dirs} is {@code KAFKA_LOG_DIRS}. */
    private static Map<String, String> environment(Map<String, String> settings) {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> "KAFKA_"
                                + entry.getKey().toUpperCase(Locale.ROOT).replace('.', '_'),
                        Map.Entry::getValue));
    }

    private static String[] command(Map<String, String> settings) {
        var command = new ArrayList<>(List.of("postgres"));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command.toArray(String[]::new);
    }
}
