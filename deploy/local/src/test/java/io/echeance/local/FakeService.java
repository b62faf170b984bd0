package io.echeance.local;

import io.echeance.embedded.Stopping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** A tiny process in the place of a service. */
final class FakeService implements Managed {
    private final List<String> command;
    private ProcessHandle process;

    FakeService(String... command) {
        this.command = List.of(command);
    }

    @Override
    public String name() {
        return "fake-service";
    }

    @Override
    public ProcessHandle start() {
        try {
            process = new ProcessBuilder(command).start().toHandle();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        Stopping.stop(process, Duration.ofSeconds(5));
    }

    @Override
    public String log() {
        return "fake.log";
    }
}
