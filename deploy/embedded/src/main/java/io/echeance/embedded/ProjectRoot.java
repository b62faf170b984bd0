package io.echeance.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of the project's checkout: where the servers' jars lie that no dependent may have on its classpath. */
public final class ProjectRoot {
    private static final String MARK = "deploy/embedded/pom.xml";

    private ProjectRoot() {}

    /** The system property {@code echeance.root}, else the nearest folder above the working directory that is this project. */
    public static Path find() {
        var given = System.getProperty("echeance.root");
        return given == null ? searchUpwards(Path.of("").toAbsolutePath()) : Path.of(given);
    }

    private static Path searchUpwards(Path from) {
        return Stream.iterate(from, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(MARK)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No folder above " + from + " holds " + MARK + ": set the system property echeance.root"));
    }
}
