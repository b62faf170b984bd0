package io.echeance.embedded;

import java.nio.file.Path;
import java.util.List;

/** A real PostgreSQL with durable settings, which ends with this JVM. Also when the user is root. */
public final class EmbeddedPostgreSql implements AutoCloseable {
    private static final String NAME = "postgres";
    private static final List<String> FLAGS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final ServerProcess keeper;
    private final DatabaseProcesses processes;
    private final int port;

    private EmbeddedPostgreSql(ServerProcess keeper, DatabaseProcesses processes, int port) {
        this.keeper = keeper;
        this.processes = processes;
        this.port = port;
    }

    /**
     * Starts PostgreSQL and returns when it serves. What an earlier one left in the directory (processes, a stale pid file)
     * goes first.
     *
     * @param path keeps the data and PostgreSQL's log {@code postgres.log}
     * @param port on the loopback interface
     * @throws IllegalStateException with the end of the log when it does not start
     */
    public static EmbeddedPostgreSql start(Path path, int port) {
        return start(ServerDirectory.kept(path), port);
    }

    /** Starts PostgreSQL with an empty directory that goes with it. */
    public static EmbeddedPostgreSql startTemporary(int port) {
        return start(ServerDirectory.temporary("postgres"), port);
    }

    /** Ends the PostgreSQL that still runs in the directory; says whether there was one. */
    public static boolean endLeftovers(Path path) {
        var directory = ServerDirectory.kept(path);
        return new DatabaseProcesses(directory.data()).endAfter(() -> ServerProcess.endLeftover(directory, NAME));
    }

    private static EmbeddedPostgreSql start(ServerDirectory directory, int port) {
        var processes = new DatabaseProcesses(directory.data());
        endLeftovers(directory.path());
        var program = new ServerProgram(NAME, "database", "io.echeance.embedded.database.DatabaseProcess", FLAGS);
        return new EmbeddedPostgreSql(ServerProcess.start(program, directory, port), processes, port);
    }

    /** The server's address, to make databases and to connect to them. */
    public DatabaseServer server() {
        return new DatabaseServer("localhost", port, "postgres", "postgres");
    }

    /** PostgreSQL's main process, for tests of faults. */
    public ProcessHandle process() {
        return processes
                .postmaster()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run in " + processes.data()));
    }

    @Override
    public void close() {
        processes.endAfter(keeper::close);
    }
}
