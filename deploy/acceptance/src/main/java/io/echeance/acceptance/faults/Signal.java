package io.echeance.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a process can be sent. */
enum Signal {
    /** It is gone at once, with all that it had not written. */
    KILL,
    /** It stands still and keeps its connections. */
    STOP,
    /** It goes on where it stood. */
    CONT;

    void to(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
