package io.echeance.embedded.database;

import io.echeance.embedded.ParentWatch;
import io.echeance.embedded.ServerDirectory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;

/**
 * Extracts PostgreSQL's binaries, starts it and stops it when the parent goes: {@code DatabaseProcess <directory> <temporary> <port>}.
 * The library stops its server in a shutdown hook of its own, at the same time as every other hook; in a process of its own
 * that happens when the owner wants it.
 */
public final class DatabaseProcess {
    private DatabaseProcess() {}

    public static void main(String[] arguments) throws Exception {
        var directory = ServerDirectory.of(arguments);
        var postgres = start(directory, Integer.parseInt(arguments[2]));
        ParentWatch.endWithParent(() -> stop(postgres, directory));
        ParentWatch.ready();
        Thread.currentThread().join();
    }

    private static void stop(EmbeddedPostgres postgres, ServerDirectory directory) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        directory.discard();
        System.exit(0);
    }

    private static EmbeddedPostgres start(ServerDirectory directory, int port) throws IOException {
        var binaries = BinariesFolder.ofUser();
        var log = Redirect.appendTo(directory.path().resolve("postgres.log").toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.path().toFile())
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        DatabaseSettings.DURABLE.forEach(builder::setServerConfig);
        // Clients come by TCP; a socket file in /tmp would be one more thing to find stale after a crash.
        builder.setServerConfig("unix_socket_directories", "");
        return binaries.whileComplete(builder::start);
    }
}
