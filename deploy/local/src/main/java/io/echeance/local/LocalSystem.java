package io.echeance.local;

import io.echeance.embedded.Database;
import io.echeance.embedded.Stopping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The whole system on this machine: broker, database, mail catcher and the six services as processes. {@code deploy/local/up}
 * is this class with a terminal; tests of the whole system use it with a directory and ports of their own.
 */
public final class LocalSystem implements AutoCloseable {
    private final Options options;
    private final Progress progress;
    private final Servers servers;
    private final Fleet fleet;
    private final Thread hook = new Thread(this::stopNow, "stop-all");

    private LocalSystem(Options options, Consumer<String> lines) {
        this.options = options;
        this.progress = new Progress(lines);
        this.servers = new Servers(options, progress);
        this.fleet = new Fleet(options, progress);
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @param lines gets what happens, line by line
     * @throws StartupProblem when it can't start; nothing is left running then
     */
    public static LocalSystem start(Options options, Consumer<String> lines) {
        var system = new LocalSystem(options, lines);
        try {
            system.start();
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private void start() {
        Runtime.getRuntime().addShutdownHook(hook);
        new Leftovers(options.data(), progress::say).stop();
        new Preflight(options).check();
        progress.say("Ports free, disk space enough, JDK " + Runtime.version().feature());
        options.data().internalKey().createIfMissing();
        options.data().issuerKey().createIfMissing();
        servers.start();
        fleet.start();
        awaitReady();
    }

    /** Returns when every service says that it is ready, the gateway last. */
    public void awaitReady() {
        fleet.awaitReady();
    }

    /** The address of a service's REST interface; users need the gateway's only. */
    public URI url(Service service) {
        return fleet.url(service);
    }

    public String bootstrapServers() {
        return "localhost:" + options.ports().kafka().number();
    }

    /** A service's database, with its owner. */
    public Database database(Service service) {
        var name = service.database();
        return new Database("localhost", options.ports().postgres().number(), name, name, name);
    }

    /** A bearer token; {@code supplierId} is for suppliers, else null. */
    public String token(Role role, String supplierId) {
        return DevelopmentIssuer.withKey(options.data().issuerKey().privateKey())
                .token(role, supplierId, Instant.now());
    }

    /** The folder with each mail that was sent, as .eml files in the order of their names. */
    public Path mails() {
        return options.data().mails();
    }

    /** The folder with each service's log. */
    public Path logs() {
        return options.data().logs();
    }

    /** The service's process of now; it is another one after a restart. */
    public ProcessHandle process(Service service) {
        return fleet.process(service);
    }

    /** The broker's process. */
    public ProcessHandle kafka() {
        return servers.kafka();
    }

    /** PostgreSQL's main process. */
    public ProcessHandle postgres() {
        return servers.postgres();
    }

    /** {@code kill -9}; the service starts again by itself. */
    public void kill(Service service) {
        Stopping.kill(process(service));
    }

    Options options() {
        return options;
    }

    Duration elapsed() {
        return progress.elapsed();
    }

    /** Stops all of it, the services first. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException exiting) {
            return; // the hook does it
        }
        stop();
    }

    /** Ctrl-C or SIGTERM: nobody waits for caches of a training. */
    private void stopNow() {
        progress.say("Stopping …");
        fleet.hurry();
        stop();
        progress.say("Stopped");
    }

    private void stop() {
        fleet.close();
        servers.close();
    }
}
