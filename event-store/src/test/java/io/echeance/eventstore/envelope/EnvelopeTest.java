package io.echeance.eventstore.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echeance.eventstore.envelope.CloudEventHeaders.MalformedEnvelope;
import io.echeance.eventstore.support.Log;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    @Test
    void what_is_published_is_what_is_read() {
        var event = Log.event("a-1", 7);

        var read = CloudEventHeaders.read(Log.polled(event));

        assertThat(read).usingRecursiveComparison().isEqualTo(event);
    }

    @Test
    void headers_are_readable_text_in_the_names_of_CloudEvents() {
        var record = CloudEventHeaders.toRecord(Log.event("a-1", 7));

        assertThat(text(record.headers().lastHeader("ce_specversion").value())).isEqualTo("1.0");
        assertThat(text(record.headers().lastHeader("ce_sequence").value())).isEqualTo("0000000007");
        assertThat(text(record.headers().lastHeader("content-type").value())).isEqualTo("application/json");
    }

    @Test
    void a_missing_header_is_named() {
        var record = Log.polled(Log.event("a-1", 1));
        record.headers().remove("ce_hash");

        assertThatThrownBy(() -> CloudEventHeaders.read(record))
                .isInstanceOf(MalformedEnvelope.class)
                .hasMessageContaining("ce_hash");
    }

    @Test
    void a_subject_that_is_not_the_key_is_refused() {
        var record = Log.polled(Log.event("a-1", 1));
        record.headers().remove("ce_subject").add("ce_subject", "b-2".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> CloudEventHeaders.read(record)).hasMessageContaining("b-2");
    }

    @Test
    void the_hash_is_what_sha256sum_gives_for_the_text_of_the_headers_and_the_value() throws Exception {
        byte[] first = HashChain.next(HashChain.GENESIS, "Added", 1, "{}".getBytes(StandardCharsets.UTF_8));
        byte[] second = HashChain.next(first, "Added", 2, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));

        assertThat(first).isEqualTo(sha256("Added0000000001{}"));
        assertThat(second).isEqualTo(sha256(HexFormat.of().formatHex(first) + "Added0000000002{\"a\":1}"));
    }

    @Test
    void the_trace_goes_on_under_a_new_span() {
        var parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        var child = Cause.event("id", "corr", parent).traceparent();

        assertThat(child)
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .endsWith("-01")
                .hasSize(55);
        assertThat(child).isNotEqualTo(parent);
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
