package io.echeance.invoice.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echeance.eventstore.store.JsonEventCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * How a breaking change would be made: a new type {@code InvoiceSubmitted.v2}, an upcaster for what is in the log for ever, and
 * code that knows the new form only. An example; the log has no such type.
 */
class NextFormOfSubmissionTest {

    /** Breaking, as a field changed its name and place: the debtor is named by a scheme and a value, the amount is what is due. */
    sealed interface NextEvent {
        record Identifier(String scheme, String value) {}

        record NextDebtor(Identifier identifier, String name, String country) {}

        record InvoiceSubmittedV2(String invoiceId, NextDebtor debtor, Money amountDue, LocalDate dueDate)
                implements NextEvent {}
    }

    private static final String SIREN_SCHEME = "0002"; // ISO/IEC 6523

    private final JsonEventCodec<NextEvent> codec = new JsonEventCodec<NextEvent>(WireFormat.mapper())
            .register("InvoiceSubmitted.v2", "invoice-submitted-2.json", NextEvent.InvoiceSubmittedV2.class)
            .registerOld("InvoiceSubmitted", NextEvent.InvoiceSubmittedV2.class, NextFormOfSubmissionTest::upcast);

    private static JsonNode upcast(JsonNode old) {
        var next = (ObjectNode) old.deepCopy();
        next.set("amountDue", next.remove("gross"));
        var debtor = (ObjectNode) next.required("debtor");
        debtor.set(
                "identifier",
                debtor.objectNode()
                        .put("scheme", SIREN_SCHEME)
                        .put("value", debtor.remove("siren").asText()));
        return next;
    }

    private static byte[] approvedSample() throws IOException {
        try (var sample =
                NextFormOfSubmissionTest.class.getResourceAsStream("/contracts/samples/invoice-submitted-1.json")) {
            return sample.readAllBytes();
        }
    }

    @Test
    void what_was_written_in_the_old_form_is_read_as_the_new_one() throws IOException {
        var event = (NextEvent.InvoiceSubmittedV2) codec.decode("InvoiceSubmitted", approvedSample());

        assertThat(event.debtor().identifier()).isEqualTo(new NextEvent.Identifier(SIREN_SCHEME, "787878784"));
        assertThat(event.amountDue()).isEqualTo(Money.parse("EUR 470.15"));
        assertThat(event.dueDate()).isEqualTo(LocalDate.parse("2017-12-13"));
    }

    @Test
    void only_the_new_form_is_written_and_it_is_read_back_as_it_is() throws IOException {
        var event = codec.decode("InvoiceSubmitted", approvedSample());
        var written = codec.encode(event);

        assertThat(written.type()).isEqualTo("InvoiceSubmitted.v2");
        assertThat(written.dataschema()).isEqualTo("invoice-submitted-2.json");
        assertThat(new String(written.data(), StandardCharsets.UTF_8))
                .contains("amountDue")
                .doesNotContain("\"gross\"");
        assertThat(codec.decode(written.type(), written.data())).isEqualTo(event);
    }

    @Test
    void the_new_form_is_not_lifted_a_second_time() {
        assertThatThrownBy(
                        () -> codec.decode("InvoiceSubmitted", "{\"amountDue\": {}}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuntimeException.class);
    }
}
