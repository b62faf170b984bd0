package io.echeance.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The processes that work in the data directory of one PostgreSQL.
 *
 * @param data absolute
 */
record DatabaseProcesses(Path data) {
    private static final boolean LINUX = Files.isDirectory(Path.of("/proc/self"));
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** PostgreSQL's main process, by its own pid file; empty when the file is stale. */
    Optional<ProcessHandle> postmaster() {
        return pidInFile().flatMap(ProcessHandle::of).filter(this::isOurs);
    }

    /**
     * Ends all processes, after the keeper was asked to end them in good order.
     *
     * @return whether there was a process
     */
    boolean endAfter(Runnable keeperStops) {
        var main = postmaster();
        keeperStops.run();
        main.ifPresent(process -> Stopping.endsWithin(process, GRACE)); // it says that it has stopped before it is gone
        return clearLeftovers() || main.isPresent();
    }

    /**
     * Ends every process that still works here and removes the pid file, which would keep the next one from starting.
     *
     * @return whether there was a process
     */
    private boolean clearLeftovers() {
        var main = postmaster();
        main.ifPresent(process -> Stopping.stop(process, GRACE));
        // After a kill -9 of the main process its children may finish a query first, and hold the shared memory.
        var children = LINUX ? ProcessHandle.allProcesses().filter(this::isOurs).toList() : List.<ProcessHandle>of();
        children.forEach(process -> Stopping.stop(process, GRACE));
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return main.isPresent() || !children.isEmpty();
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private Optional<Long> pidInFile() {
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var isPostgres = process.info().command().orElse("").endsWith("/postgres");
        return process.isAlive() && isPostgres && (!LINUX || worksHere(process));
    }

    /** Every process of PostgreSQL has the data directory as its working directory; only Linux tells. */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(data.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }
}
