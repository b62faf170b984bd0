package io.echeance.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where the servers of a test run come from. */
enum StackMode {
    EMBEDDED {
        @Override
        StackServers start() {
            var kafka = CompletableFuture.supplyAsync(
                    () -> EmbeddedKafka.startTemporary(FreePort.pick()), Thread::startVirtualThread);
            var database = EmbeddedPostgreSql.startTemporary(FreePort.pick());
            return new StackServers(kafka.join().bootstrapServers(), database.server());
        }
    },
    TESTCONTAINERS {
        @Override
        StackServers start() {
            return ContainerStack.start();
        }
    };

    abstract StackServers start();

    static StackMode choose() {
        var wanted = Optional.ofNullable(System.getProperty("echeance.test.stack"))
                .or(() -> Optional.ofNullable(System.getenv("ECHEANCE_TEST_STACK")))
                .orElse("auto");
        return wanted.equals("auto") ? whatIsThere() : valueOf(wanted.toUpperCase(Locale.ROOT));
    }

    private static StackMode whatIsThere() {
        return mayHaveDocker() && ContainerStack.isDockerAvailable() ? TESTCONTAINERS : EMBEDDED;
    }

    // Asking Testcontainers costs most of a second, so ask only where an engine can be.
    private static boolean mayHaveDocker() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }
}
