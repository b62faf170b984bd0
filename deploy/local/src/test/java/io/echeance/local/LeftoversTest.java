package io.echeance.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @Test
    void endsAServiceThatAKilledLauncherLeft(@TempDir Path home) throws Exception {
        var data = DataDirectory.at(home);
        var left = new ProcessBuilder("sleep", "600").start().toHandle();
        data.pid(Service.PAYOUT).write(left);
        var lines = new ArrayList<String>();
        new Leftovers(data, lines::add).stop();
        assertThat(left.isAlive()).isFalse();
        assertThat(lines)
                .containsExactly("Stopped payout-service (pid %d), left by an earlier run".formatted(left.pid()));
        assertThat(data.pid(Service.PAYOUT).path()).doesNotExist();
    }

    @Test
    void leavesAStrangerAloneThatGotTheSameNumber(@TempDir Path home) throws Exception {
        var data = DataDirectory.at(home);
        var stranger = new ProcessBuilder("sleep", "600").start().toHandle();
        Files.createDirectories(data.pid(Service.PAYOUT).path().getParent());
        Files.writeString(data.pid(Service.PAYOUT).path(), stranger.pid() + " 1000");
        var lines = new ArrayList<String>();
        new Leftovers(data, lines::add).stop();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(lines).isEmpty();
        stranger.destroyForcibly();
    }
}
