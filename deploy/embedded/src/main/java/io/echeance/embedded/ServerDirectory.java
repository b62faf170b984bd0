package io.echeance.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Where a server keeps its data.
 *
 * @param path absolute
 * @param temporary whether the server's process deletes it when it ends
 */
public record ServerDirectory(Path path, boolean temporary) {

    static ServerDirectory kept(Path path) {
        return new ServerDirectory(path.toAbsolutePath(), false);
    }

    static ServerDirectory temporary(String server) {
        try {
            return new ServerDirectory(Files.createTempDirectory("echeance-" + server + "-"), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the first two arguments of a server's process. */
    public static ServerDirectory of(String[] arguments) {
        return new ServerDirectory(Path.of(arguments[0]), Boolean.parseBoolean(arguments[1]));
    }

    List<String> arguments() {
        return List.of(path.toString(), Boolean.toString(temporary));
    }

    /** The server's own files; beside them lie its log and its process id. */
    public Path data() {
        return path.resolve("data");
    }

    /** Deletes a temporary directory. */
    public void discard() {
        if (temporary) {
            delete(path);
        }
    }

    /** Deletes a directory with all it holds. */
    public static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
