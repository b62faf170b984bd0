package io.echeance.embedded;

import java.util.concurrent.ThreadLocalRandom;

/**
 * The broker and the database server of a JVM that runs tests: started with the first use, on free ports with nothing in them,
 * and gone with the JVM. Where they come from is the system property {@code echeance.test.stack} or the environment variable
 * {@code ECHEANCE_TEST_STACK}: {@code embedded}, {@code testcontainers} or {@code auto} (the default: Testcontainers where a
 * Docker engine answers).
 */
public final class TestStack {
    // Test launchers load classes more than once. Only what the JDK itself holds exists once per JVM.
    private static final String HANDLE = "echeance.test.servers";

    private TestStack() {}

    /** The broker, with the topics of the event log. */
    public static String bootstrapServers() {
        return servers().bootstrapServers();
    }

    /** An empty database with a name of its own that begins with this one, and its owner. */
    public static Database database(String name) {
        var suffix = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
        return servers().database().create(name.replace('-', '_') + "_" + suffix);
    }

    private static StackServers servers() {
        synchronized (Runtime.getRuntime()) {
            var handle = System.getProperty(HANDLE);
            if (handle != null) {
                return StackServers.parse(handle);
            }
            var started = StackMode.choose().start();
            Topics.create(started.bootstrapServers());
            System.setProperty(HANDLE, started.format());
            return started;
        }
    }
}
