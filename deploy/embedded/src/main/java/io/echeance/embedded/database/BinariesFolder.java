package io.echeance.embedded.database;

import io.echeance.embedded.ServerDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where PostgreSQL's binaries are extracted, once per user (another user's files could not be changed) and version.
 *
 * @param path absolute
 */
record BinariesFolder(Path path) {
    private static final String COMPLETE = ".exists"; // the library's own mark

    interface Extraction<T> {
        T run() throws IOException;
    }

    static BinariesFolder ofUser() throws IOException {
        var name = "echeance-postgres-" + System.getProperty("user.name");
        var folder = Path.of(System.getProperty("java.io.tmpdir"), name);
        // The folder's name is known to all: nobody else may put binaries there.
        var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        return new BinariesFolder(Files.createDirectories(folder, ownersOnly));
    }

    /** Runs what extracts, one process after the other, on a folder without the rest of an extraction that was interrupted. */
    <T> T whileComplete(Extraction<T> extraction) throws IOException {
        try (var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid()) {
                deleteIncomplete();
            }
            return extraction.run();
        }
    }

    private void deleteIncomplete() throws IOException {
        try (var versions = Files.newDirectoryStream(path, Files::isDirectory)) {
            for (var version : versions) {
                if (!Files.exists(version.resolve(COMPLETE))) {
                    ServerDirectory.delete(version);
                }
            }
        }
    }
}
