package io.echeance.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A service's ahead-of-time cache. It holds for one JVM, one build and one set of flags: the JVM ignores any other.
 *
 * @param application the folder of {@code quarkus-run.jar}
 */
record AotCache(Path application, boolean fullCompiler) {

    Path file() {
        return application.resolve(fullCompiler ? "app-full.aot" : "app-quick.aot");
    }

    boolean fits() {
        try {
            return Files.exists(file())
                    && Files.exists(note())
                    && Files.readString(note()).equals(jvm())
                    && Files.getLastModifiedTime(file()).compareTo(Files.getLastModifiedTime(jar())) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> flags(AotUse use) {
        return switch (use) {
            case OFF -> List.of();
            case WHERE_IT_FITS -> fits() ? List.of("-XX:AOTCache=" + file()) : List.of();
            case TRAIN -> List.of("-XX:AOTCacheOutput=" + file());
        };
    }

    /** Notes for which JVM the cache was made. */
    void sign() {
        try {
            Files.writeString(note(), jvm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file());
            Files.deleteIfExists(note());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path jar() {
        return application.resolve("quarkus-run.jar");
    }

    private Path note() {
        return file().resolveSibling(file().getFileName() + ".jvm");
    }

    private static String jvm() {
        return System.getProperty("java.home") + " " + System.getProperty("java.vm.version");
    }
}
