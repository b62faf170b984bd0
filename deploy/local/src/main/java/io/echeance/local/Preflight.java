package io.echeance.local;

import io.echeance.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must hold before anything is started; each failure is one line that says what to do. */
record Preflight(Options options) {
    private static final long MIB = 1024 * 1024;
    private static final long DISK_NEEDED = 1024 * MIB;

    void check() {
        options.ports().all(options.without()).forEach(Preflight::checkFree);
        checkDisk(options.data().state(), DISK_NEEDED);
    }

    static void checkFree(Port port) {
        if (FreePort.isFree(port.number())) {
            return;
        }
        var holder = PortHolder.of(port.number())
                .map(process -> " by %s (pid %d)".formatted(nameOf(process), process.pid()))
                .orElse("");
        throw new StartupProblem("Port %d for %s is in use%s: stop that, or choose another port with %s=%d"
                .formatted(port.number(), port.user(), holder, port.variable(), FreePort.pick()));
    }

    static void checkDisk(Path folder, long needed) {
        try {
            Files.createDirectories(folder);
            var free = Files.getFileStore(folder).getUsableSpace();
            if (free < needed) {
                throw new StartupProblem(
                        "Only %d MiB are free in %s and %d MiB are needed: make room, or choose another folder with ECHEANCE_DATA"
                                .formatted(free / MIB, folder, needed / MIB));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("a process");
    }
}
