package io.echeance.local;

import io.echeance.embedded.Stopping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One of our services as a process: what the build packaged, with its log in a file. */
final class ServiceProcess implements Managed {
    private static final Duration GRACE = Duration.ofSeconds(10);
    // A service in training writes its cache before it goes, which is the work of a second JVM.
    private static final Duration TRAINING_GRACE = Duration.ofMinutes(3);

    private final Service service;
    private final Options options;
    private ProcessHandle process;
    private volatile boolean hurried;

    ServiceProcess(Service service, Options options) {
        this.service = service;
        this.options = options;
    }

    @Override
    public String name() {
        return service.folder();
    }

    @Override
    public String log() {
        return options.data().log(service).toString();
    }

    @Override
    public ProcessHandle start() {
        try {
            Files.createDirectories(options.data().logs());
            var builder = new ProcessBuilder(command()).directory(application().toFile());
            builder.environment().putAll(new ServiceEnvironment(options).of(service));
            builder.environment()
                    .putIfAbsent("MALLOC_ARENA_MAX", "2"); // six processes: memory counts, not malloc's speed
            builder.redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(options.data().log(service).toFile()));
            process = builder.start().toHandle();
            options.data().pid(service).write(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (options.aot() == AotUse.TRAIN && hurried) {
            process.descendants().forEach(ProcessHandle::destroyForcibly); // the second JVM, which writes the cache
            Stopping.kill(process);
        } else {
            Stopping.stop(process, options.aot() == AotUse.TRAIN ? TRAINING_GRACE : GRACE);
        }
        options.data().pid(service).delete();
    }

    void hurry() {
        hurried = true;
    }

    AotCache cache() {
        return new AotCache(application(), options.fullCompiler());
    }

    /** The folder that the build made; its jar must be started from there for its cache to hold. */
    private Path application() {
        var folder = options.root().resolve(service.folder()).resolve("target/quarkus-app");
        if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
            throw new StartupProblem("%s is not built: run ./mvnw package -DskipTests".formatted(service.folder()));
        }
        return folder;
    }

    private List<String> command() {
        // Ctrl-C reaches every process of a terminal at once; only the launcher listens to it and stops all in order.
        var command = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", service.folder()));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.fullCompiler() ? forLoad() : startingSoon());
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(cache().flags(options.aot()));
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }

    /** Without a small first heap the JVM begins with all of it, and six services at rest hold some 200 MiB that they don't need. */
    private static List<String> startingSoon() {
        return List.of(
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xms32m", "-Xmx192m");
    }

    private static List<String> forLoad() {
        return List.of("-XX:+UseSerialGC", "-Xmx512m");
    }
}
