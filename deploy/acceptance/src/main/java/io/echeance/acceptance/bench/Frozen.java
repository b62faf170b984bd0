package io.echeance.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Processes that stand still, as if the machine had no time for them; they go on when this is closed. */
record Frozen(List<ProcessHandle> processes) implements AutoCloseable {

    static Frozen of(List<ProcessHandle> processes) {
        send("-STOP", processes);
        return new Frozen(processes);
    }

    @Override
    public void close() {
        send("-CONT", processes);
    }

    private static void send(String signal, List<ProcessHandle> processes) {
        var command = Stream.concat(
                        Stream.of("kill", signal), processes.stream().map(process -> Long.toString(process.pid())))
                .toList();
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
