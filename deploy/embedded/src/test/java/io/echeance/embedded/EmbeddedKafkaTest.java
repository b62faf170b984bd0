package io.echeance.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<TopicSpec> TOPIC = List.of(new TopicSpec("facts", 3, Map.of("flush.messages", "1")));

    @Test
    void keepsWhatWasWrittenAcrossARestartAndACrash(@TempDir Path directory) throws Exception {
        var port = FreePort.pick();
        var facts = new TopicClient("localhost:" + port, "facts");
        try (var kafka = EmbeddedKafka.start(directory, port)) {
            Topics.create(kafka.bootstrapServers(), TOPIC, 1);
            facts.write("a", "one");
            assertThat(facts.readFromStart(1, LIMIT)).containsExactly("one");
        }
        try (var kafka = EmbeddedKafka.start(directory, port)) {
            facts.write("a", "two");
            Stopping.kill(kafka.process());
        }
        try (var kafka = EmbeddedKafka.start(directory, port)) {
            Topics.create(kafka.bootstrapServers(), TOPIC, 1);
            assertThat(facts.readFromStart(2, LIMIT)).containsExactly("one", "two");
        }
    }

    @Test
    void endsAndDeletesATemporaryDirectoryWhenItsInputCloses() {
        var kafka = EmbeddedKafka.startTemporary(FreePort.pick());
        var process = kafka.process();
        var directory = Path.of(process.info().arguments().stream()
                .flatMap(Arrays::stream)
                .filter(argument -> argument.contains("echeance-kafka-"))
                .findFirst()
                .orElseThrow());
        assertThat(directory).isDirectory();
        kafka.close();
        assertThat(process.isAlive()).isFalse();
        assertThat(Files.exists(directory)).isFalse();
    }

    @Test
    void saysWhyItDoesNotStart(@TempDir Path directory) throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> EmbeddedKafka.start(directory, taken.getLocalPort()))
                    .hasMessageContaining("kafka did not start")
                    .hasMessageContaining("Address already in use");
        }
    }
}
