package io.echeance.local;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Says what happens, each line with the seconds since the start. */
final class Progress {
    private final Consumer<String> lines;
    private final long start = System.nanoTime();

    Progress(Consumer<String> lines) {
        this.lines = lines;
    }

    void say(String line) {
        lines.accept(String.format(Locale.ROOT, "%6.1f s  %s", elapsed().toMillis() / 1000.0, line));
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
