package io.echeance.acceptance.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.embedded.TestStack;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The command as an auditor meets it: a verdict, what was proved, and places. */
class VerifyLogTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void a_log_holds_until_a_record_is_put_into_it() throws ExecutionException, InterruptedException {
        var broker = TestStack.bootstrapServers();
        assertThat(verify("--broker", broker)).isTrue();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("The log holds.")
                .contains("2 streams")
                .contains("9 money");

        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("invoice-lifecycle", 7, "inv_x", "{}"))
                    .get();
        }
        assertThat(verify("--broker", broker)).isFalse();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("VIOLATED")
                .contains("invoice-lifecycle partition 7 offset 0, inv_x");
    }

    @Test
    void what_is_not_understood_is_answered_with_the_options() {
        assertThat(verify("--everything")).isFalse();
        assertThat(verify("--store", "payout")).isFalse();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("Unknown option --everything")
                .contains("SOURCE=JDBC_URL,USER,PASSWORD")
                .contains("--databases");
    }

    private boolean verify(String... arguments) {
        return VerifyLog.run(new PrintStream(output, true, StandardCharsets.UTF_8), arguments);
    }
}
