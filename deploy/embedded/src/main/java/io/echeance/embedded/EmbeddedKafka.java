package io.echeance.embedded;

import java.nio.file.Path;
import java.util.List;

/** A real Apache Kafka broker (KRaft, one node) in a process of its own, which ends with this JVM. */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String NAME = "kafka";

    private final ServerProcess server;
    private final int port;

    private EmbeddedKafka(ServerProcess server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it serves.
     *
     * @param directory keeps the data, the broker's log {@code kafka.log} and its process id {@code kafka.pid}
     * @param port for clients, on the loopback interface
     * @throws IllegalStateException with the end of the broker's log when it does not start
     */
    public static EmbeddedKafka start(Path directory, int port) {
        return start(directory, port, port);
    }

    /** As {@link #start(Path, int)}, for clients that come through a proxy on the other port. */
    public static EmbeddedKafka start(Path directory, int port, int advertised) {
        return start(ServerDirectory.kept(directory), port, advertised);
    }

    /** Starts a broker with an empty directory that goes with it. */
    public static EmbeddedKafka startTemporary(int port) {
        return start(ServerDirectory.temporary("kafka"), port, port);
    }

    /** Ends the broker that still runs in the directory; says whether there was one. */
    public static boolean endLeftovers(Path directory) {
        return ServerProcess.endLeftover(ServerDirectory.kept(directory), NAME);
    }

    private static EmbeddedKafka start(ServerDirectory directory, int port, int advertised) {
        var program = new ServerProgram(NAME, "broker", "io.echeance.embedded.broker.BrokerProcess", flags());
        return new EmbeddedKafka(ServerProcess.start(program, directory, port, FreePort.pick(), advertised), port);
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** The broker's process, for tests of faults. */
    public ProcessHandle process() {
        return server.handle();
    }

    @Override
    public void close() {
        server.close();
    }

    private static List<String> flags() {
        return JvmFlags.isFull()
                ? List.of("-Xmx1g", "-XX:+UseG1GC")
                : List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }
}
