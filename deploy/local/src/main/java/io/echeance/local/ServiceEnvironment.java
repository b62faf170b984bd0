package io.echeance.local;

import io.echeance.embedded.PrivateFile;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The environment variables of a service's process: plain Quarkus names, and ours where Quarkus has none. */
record ServiceEnvironment(Options options) {

    Map<String, String> of(Service service) {
        var all = new HashMap<>(common(service));
        all.putAll(
                switch (service) {
                    case INVOICE -> calendar();
                    case DUNNING -> mail();
                    case GATEWAY -> gateway();
                    case COVERAGE, PAYOUT, COLLECTIONS -> Map.of();
                });
        return all;
    }

    /** Keeps the variables as a file that a shell can read, to run the service otherwise: in a debugger, for example. */
    void keep(Service service) {
        var lines = new TreeMap<>(of(service))
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "='" + entry.getValue() + "'\n")
                        .collect(Collectors.joining());
        PrivateFile.write(options.data().environment(service), lines);
    }

    private Map<String, String> common(Service service) {
        var database = "postgresql://localhost:%d/%s".formatted(options.postgresForClients(), service.database());
        var data = options.data();
        return Map.of(
                "QUARKUS_PROFILE",
                "local",
                "QUARKUS_HTTP_HOST",
                "localhost",
                "QUARKUS_HTTP_PORT",
                Integer.toString(options.ports().of(service)),
                "KAFKA_BOOTSTRAP_SERVERS",
                "localhost:" + options.kafkaForClients(),
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                database,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:" + database,
                "QUARKUS_DATASOURCE_USERNAME",
                service.database(),
                "QUARKUS_DATASOURCE_PASSWORD",
                service.database(),
                "ECHEANCE_SEALING_MASTER_KEY",
                data.sealingKey(),
                "ECHEANCE_INTERNAL_PUBLIC_KEY",
                data.internalKey().publicKey().toString());
    }

    private Map<String, String> calendar() {
        return Map.of(
                "ECHEANCE_CALENDAR_MODE",
                "sandbox",
                "ECHEANCE_CALENDAR_FROM",
                options.calendarFrom().toString());
    }

    private Map<String, String> mail() {
        return Map.of(
                "QUARKUS_MAILER_HOST",
                "localhost",
                "QUARKUS_MAILER_PORT",
                Integer.toString(options.ports().smtp().number()),
                "ECHEANCE_DUNNING_PAGE_PUBLIC_URL",
                "http://localhost:" + options.ports().of(Service.GATEWAY));
    }

    private Map<String, String> gateway() {
        var all = new HashMap<String, String>();
        all.put(
                "ECHEANCE_INTERNAL_PRIVATE_KEY",
                options.data().internalKey().privateKey().toString());
        all.put(
                "ECHEANCE_DEV_ISSUER_PUBLIC_KEY",
                options.data().issuerKey().publicKey().toString());
        for (var service : Service.values()) {
            if (service != Service.GATEWAY) {
                all.put(
                        service.urlVariable(),
                        "http://localhost:" + options.ports().of(service));
            }
        }
        return all;
    }
}
