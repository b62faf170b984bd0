package io.echeance.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echeance.embedded.FreePort;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @Test
    void namesTheBusyPortAndTheVariableThatChangesIt() throws Exception {
        try (var socket = new ServerSocket(0)) {
            var port = new Port("PostgreSQL", "ECHEANCE_POSTGRES_PORT", socket.getLocalPort());
            assertThatThrownBy(() -> Preflight.checkFree(port))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageStartingWith("Port %d for PostgreSQL is in use".formatted(socket.getLocalPort()))
                    .hasMessageContaining("choose another port with ECHEANCE_POSTGRES_PORT=")
                    .message()
                    .hasLineCount(1);
        }
    }

    @Test
    void namesTheHolderOfABusyPortWhereTheSystemTells() throws Exception {
        try (var socket = new ServerSocket(0)) {
            var holder = PortHolder.of(socket.getLocalPort()).map(ProcessHandle::pid);
            var expected = System.getProperty("os.name").equals("Linux")
                    ? Optional.of(ProcessHandle.current().pid())
                    : Optional.<Long>empty();
            assertThat(holder).isEqualTo(expected);
        }
    }

    @Test
    void acceptsAFreePortAndEnoughDisk(@TempDir Path folder) {
        assertThatCode(() -> Preflight.checkFree(new Port("Kafka", "ECHEANCE_KAFKA_PORT", FreePort.pick())))
                .doesNotThrowAnyException();
        assertThatCode(() -> Preflight.checkDisk(folder, 1)).doesNotThrowAnyException();
    }

    @Test
    void saysHowMuchDiskIsMissing(@TempDir Path folder) {
        assertThatThrownBy(() -> Preflight.checkDisk(folder, Long.MAX_VALUE))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("are free in " + folder)
                .hasMessageContaining("ECHEANCE_DATA");
    }

    @Test
    void refusesAPortThatIsNoNumber() {
        assertThatThrownBy(() -> Ports.of(Map.of("ECHEANCE_KAFKA_PORT", "many")))
                .hasMessage("ECHEANCE_KAFKA_PORT=many is not a port number.");
    }
}
