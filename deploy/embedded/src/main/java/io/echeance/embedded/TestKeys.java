package io.echeance.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The secrets of a test run, made once per JVM: what one test wrote sealed on a topic, a later one must be able to read.
 *
 * @param internal signs the gateway's tokens for services
 * @param issuer signs the development issuer's tokens for users
 * @param sealing the master key
 */
record TestKeys(EcKeyFiles internal, EcKeyFiles issuer, String sealing) {
    private static final String FOLDER = "echeance.test.keys";

    static TestKeys get() {
        synchronized (Runtime.getRuntime()) {
            var folder = System.getProperty(FOLDER);
            return folder == null ? create() : read(Path.of(folder));
        }
    }

    private static TestKeys create() {
        try {
            var folder = Files.createTempDirectory("echeance-keys-");
            PrivateFile.write(folder.resolve("sealing.key"), SealingKey.generate());
            var keys = read(folder);
            deleteOnExit(folder);
            System.setProperty(FOLDER, folder.toString());
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestKeys read(Path folder) {
        try {
            return new TestKeys(
                    EcKeyFiles.in(folder, "internal").createIfMissing(),
                    EcKeyFiles.in(folder, "issuer").createIfMissing(),
                    Files.readString(folder.resolve("sealing.key")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteOnExit(Path folder) throws IOException {
        folder.toFile().deleteOnExit(); // the JDK deletes in reverse order: the folder last
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().deleteOnExit());
        }
    }
}
