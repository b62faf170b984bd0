package io.echeance.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a service under test the broker, an empty database (argument {@code database}, its name's beginning) and fresh keys.
 * Tests mint tokens with the private keys whose paths are the system properties {@value #INTERNAL_PRIVATE_KEY} and
 * {@value #ISSUER_PRIVATE_KEY}.
 */
public final class StackTestResource implements QuarkusTestResourceLifecycleManager {
    /** The path of the key with which the gateway signs its tokens for services. */
    public static final String INTERNAL_PRIVATE_KEY = "echeance.test.internal-private-key";
    /** The path of the development issuer's key. */
    public static final String ISSUER_PRIVATE_KEY = "echeance.test.dev-issuer-private-key";

    private String databaseName;

    @Override
    public void init(Map<String, String> arguments) {
        databaseName = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(secrets(TestKeys.get()));
        settings.put("kafka.bootstrap.servers", TestStack.bootstrapServers());
        if (databaseName != null) {
            settings.putAll(datasource(TestStack.database(databaseName)));
        }
        return settings;
    }

    /** Nothing to do: the servers serve the next test too, and end with the JVM. */
    @Override
    public void stop() {}

    private static Map<String, String> datasource(Database database) {
        return Map.of(
                "quarkus.datasource.reactive.url", database.reactiveUrl(),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    private static Map<String, String> secrets(TestKeys keys) {
        var internalKey = keys.internal().privateKey().toString();
        System.setProperty(INTERNAL_PRIVATE_KEY, internalKey);
        System.setProperty(ISSUER_PRIVATE_KEY, keys.issuer().privateKey().toString());
        return Map.of(
                "echeance.sealing.master-key", keys.sealing(),
                "echeance.internal.public-key", keys.internal().publicKey().toString(),
                "echeance.internal.private-key", internalKey,
                "echeance.dev-issuer.public-key", keys.issuer().publicKey().toString());
    }
}
