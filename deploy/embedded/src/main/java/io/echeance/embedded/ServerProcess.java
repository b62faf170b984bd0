package io.echeance.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A JVM of its own for one of our servers, with the server's jars on a classpath of its own. It stops when its standard
 * input closes: {@link #close()} closes it, and so does the system when this JVM dies, however it dies.
 */
final class ServerProcess implements AutoCloseable {
    /** What the server prints when it serves. */
    static final String READY = "READY";

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int LINES_OF_LOG = 30;

    private final Process process;
    private final PidFile pidFile;

    private ServerProcess(Process process, PidFile pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /**
     * Ends what an earlier process of the same directory left, starts the server and returns when it is ready.
     *
     * @param program which server, its main class and flags
     * @param directory of its data; its output and its process id go there too
     * @param ports the main class's arguments after the directory
     * @throws IllegalStateException with the end of the log when it does not become ready
     */
    static ServerProcess start(ServerProgram program, ServerDirectory directory, int... ports) {
        try {
            Files.createDirectories(directory.path());
            endLeftover(directory, program.name());
            var pidFile = pidFile(directory, program.name());
            var log = directory.path().resolve(program.name() + ".log");
            var process = new ProcessBuilder(command(program, directory, ports))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            pidFile.write(process.toHandle());
            awaitReady(process, program, log);
            return new ServerProcess(process, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server that still runs in the directory; says whether there was one. */
    static boolean endLeftover(ServerDirectory directory, String name) {
        var leftover = pidFile(directory, name).running();
        leftover.ifPresent(process -> Stopping.stop(process, STOP_LIMIT));
        return leftover.isPresent();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Stopping.endsWithin(handle(), STOP_LIMIT)) {
            Stopping.kill(handle());
        }
        pidFile.delete();
    }

    private static PidFile pidFile(ServerDirectory directory, String name) {
        return new PidFile(directory.path().resolve(name + ".pid"));
    }

    private static List<String> command(ServerProgram program, ServerDirectory directory, int... ports) {
        // Ctrl-C reaches every process of a terminal at once. The server ignores it: its owner decides on the order.
        var command = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", program.name()));
        command.addAll(program.command());
        command.addAll(directory.arguments());
        Arrays.stream(ports).mapToObj(Integer::toString).forEach(command::add);
        return command;
    }

    private static void awaitReady(Process process, ServerProgram program, Path log) {
        try {
            CompletableFuture.runAsync(() -> readUntilReady(process), Thread::startVirtualThread)
                    .orTimeout(START_LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            process.destroyForcibly();
            throw new IllegalStateException(program.name() + " did not start:\n" + endOf(log), e.getCause());
        }
    }

    private static void readUntilReady(Process process) {
        try {
            var output = process.inputReader();
            for (var line = output.readLine(); !READY.equals(line); line = output.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("The process ended");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String endOf(Path log) {
        try (var lines = Files.lines(log)) {
            var all = lines.toList();
            return all.stream().skip(Math.max(0, all.size() - LINES_OF_LOG)).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
