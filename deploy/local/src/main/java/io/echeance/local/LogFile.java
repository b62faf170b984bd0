package io.echeance.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Logs for people who look for a cause. */
final class LogFile {
    private static final int LINES = 20;

    private LogFile() {}

    /** Where the log is, and its last lines. */
    static String end(Path log) {
        try (var lines = Files.lines(log)) {
            var all = lines.toList();
            return "Its log %s ends with:\n%s"
                    .formatted(
                            log,
                            all.stream().skip(Math.max(0, all.size() - LINES)).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            return "It has no log in " + log;
        }
    }
}
