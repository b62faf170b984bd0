package io.echeance.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * A disk of a few hundred megabytes of its own under the database, in memory; so it can be full while the machine's is not. It needs the right
 * to mount.
 */
final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "700m";
    private static final int PIECE = 1 << 20;

    private final Path directory;
    private final boolean mounted;

    private SmallDisk(Path directory, boolean mounted) {
        this.directory = directory;
        this.mounted = mounted;
    }

    static SmallDisk at(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SmallDisk(
                directory, run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "echeance", directory.toString()) == 0);
    }

    boolean isMounted() {
        return mounted;
    }

    /** Leaves no room, for a while. */
    void fill(Duration during) {
        var ballast = directory.resolve("ballast");
        try {
            try (var file = Files.newByteChannel(ballast, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                var piece = java.nio.ByteBuffer.allocate(PIECE);
                while (file.write(piece.rewind()) > 0) {
                    // until the disk refuses
                }
            } catch (IOException full) {
                Pause.of(during);
            }
            Files.delete(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1; // no such program: no such right either
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        if (mounted) {
            run("umount", "-l", directory.toString());
        }
    }
}
