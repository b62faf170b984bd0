package io.echeance.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process across a crash of the one that started it. It holds the process id and the instant of its start: ids
 * are used again by the system, so the id alone could name a stranger.
 */
public record PidFile(Path path) {
    // Systems derive the start from ticks since boot, and a corrected clock moves it a little.
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** Writes the file for a running process. */
    public void write(ProcessHandle process) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, process.pid() + " " + startOf(process).toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of the file, if it still runs. */
    public Optional<ProcessHandle> running() {
        try {
            return Files.exists(path) ? parse(Files.readString(path).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the file. */
    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> parse(String content) {
        var fields = content.split(" ");
        if (fields.length != 2) {
            return Optional.empty(); // written half when the machine stopped
        }
        var started = Instant.ofEpochMilli(Long.parseLong(fields[1]));
        return ProcessHandle.of(Long.parseLong(fields[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isSame(started, startOf(process)));
    }

    private static boolean isSame(Instant written, Instant now) {
        return Duration.between(written, now).abs().compareTo(TOLERANCE) < 0;
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
