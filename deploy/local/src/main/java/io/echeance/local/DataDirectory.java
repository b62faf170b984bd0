package io.echeance.local;

import io.echeance.embedded.EcKeyFiles;
import io.echeance.embedded.PidFile;
import io.echeance.embedded.PrivateFile;
import io.echeance.embedded.SealingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a local system keeps everything.
 *
 * @param home the keys and the launcher's process id
 * @param state what a run makes: data, logs, mails, process ids; the home itself, or a folder in it
 */
public record DataDirectory(Path home, Path state) {

    public static DataDirectory at(Path home) {
        return new DataDirectory(home.toAbsolutePath(), home.toAbsolutePath());
    }

    /** The same keys, other data: what the demonstration does leaves the rest alone. */
    DataDirectory demo() {
        return new DataDirectory(home, home.resolve("demo"));
    }

    Path kafka() {
        return state.resolve("kafka");
    }

    Path postgres() {
        return state.resolve("postgres");
    }

    /** Each mail that was sent, as an .eml file. */
    public Path mails() {
        return state.resolve("mail");
    }

    /** One file per service. */
    public Path logs() {
        return state.resolve("logs");
    }

    Path log(Service service) {
        return logs().resolve(service.folder() + ".log");
    }

    PidFile pid(Service service) {
        return new PidFile(state.resolve("run").resolve(service.folder() + ".pid"));
    }

    /** The variables of the service's process, for a shell. */
    Path environment(Service service) {
        return state.resolve("run").resolve(service.folder() + ".env");
    }

    PidFile launcherPid() {
        return new PidFile(home.resolve("run/launcher.pid"));
    }

    EcKeyFiles internalKey() {
        return EcKeyFiles.in(keys(), "internal");
    }

    EcKeyFiles issuerKey() {
        return EcKeyFiles.in(keys(), "issuer");
    }

    /** The master key of sealed data, made when there is none. */
    String sealingKey() {
        var file = keys().resolve("sealing.key");
        try {
            Files.createDirectories(keys());
            if (!Files.exists(file)) {
                PrivateFile.write(file, SealingKey.generate());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path keys() {
        return home.resolve("keys");
    }
}
