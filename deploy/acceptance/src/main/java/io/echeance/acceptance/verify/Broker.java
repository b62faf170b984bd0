package io.echeance.acceptance.verify;

import java.util.Map;

/** How the programs reach the broker. */
public final class Broker {

    private Broker() {}

    /** {@code KAFKA_BOOTSTRAP_SERVERS}, or the local one. */
    public static String address(Map<String, String> environment) {
        return environment.getOrDefault(
                "KAFKA_BOOTSTRAP_SERVERS", "localhost:" + environment.getOrDefault("ECHEANCE_KAFKA_PORT", "9092"));
    }

    public static Map<String, Object> at(String bootstrapServers) {
        return Map.of("bootstrap.servers", bootstrapServers);
    }
}
