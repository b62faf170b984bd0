package io.echeance.invoice.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.echeance.eventstore.store.EventCodec;
import io.echeance.invoice.calendar.domain.CalendarEvent.DayOpened;
import io.echeance.invoice.domain.InvoiceEvent.DisputeResolved;
import io.echeance.invoice.domain.InvoiceEvent.DueDateReached;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceCancelled;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceDisputed;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceSubmitted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this service writes is what its contracts say. */
class ContractTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "InvoiceSubmitted, invoice-submitted-1.json",
        "InvoiceCancelled, invoice-cancelled-1.json",
        "InvoiceDisputed, invoice-disputed-1.json",
        "DisputeResolved, dispute-resolved-1.json",
        "DueDateReached, due-date-reached-1.json",
        "DayOpened, day-opened-1.json"
    })
    void the_approved_sample_is_read_and_written_again_unchanged(String type, String file) throws IOException {
        var sample = resource("/contracts/samples/" + file);
        var written = type.equals("DayOpened")
                ? rewrite(CalendarEvents.codec(), type, sample)
                : rewrite(InvoiceEvents.codec(), type, sample);
        assertThat(written.dataschema()).isEqualTo(file);
        assertThat(written.type()).isEqualTo(type);
        assertThat(json(written.data())).isEqualTo(json(sample));
        assertThat(faults(file, sample)).isEmpty();
        assertThat(faults(file, written.data())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "invoice-submitted-1.json, invoiceId",
        "invoice-submitted-1.json, gross",
        "invoice-submitted-1.json, creditorReference",
        "invoice-cancelled-1.json, reason",
        "invoice-disputed-1.json, disputedOn",
        "dispute-resolved-1.json, outcome",
        "due-date-reached-1.json, dueDate",
        "day-opened-1.json, date"
    })
    void a_required_field_that_is_missing_is_noticed(String file, String field) throws IOException {
        var sample = (com.fasterxml.jackson.databind.node.ObjectNode) json(resource("/contracts/samples/" + file));
        sample.remove(field);
        assertThat(faults(file, PLAIN.writeValueAsBytes(sample))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "invoice-submitted-1.json",
        "invoice-cancelled-1.json",
        "invoice-disputed-1.json",
        "dispute-resolved-1.json",
        "due-date-reached-1.json",
        "day-opened-1.json"
    })
    void a_field_that_is_added_later_does_not_break_readers(String file) throws IOException {
        var sample = (com.fasterxml.jackson.databind.node.ObjectNode) json(resource("/contracts/samples/" + file));
        sample.put("addedLater", 1);
        assertThat(faults(file, PLAIN.writeValueAsBytes(sample))).isEmpty();
        assertThat(WireFormat.mapper().treeToValue(sample, formOf(file))).isNotNull();
    }

    private static Class<?> formOf(String file) {
        return switch (file) {
            case "invoice-submitted-1.json" -> InvoiceSubmitted.class;
            case "invoice-cancelled-1.json" -> InvoiceCancelled.class;
            case "invoice-disputed-1.json" -> InvoiceDisputed.class;
            case "dispute-resolved-1.json" -> DisputeResolved.class;
            case "due-date-reached-1.json" -> DueDateReached.class;
            default -> DayOpened.class;
        };
    }

    private static <E> io.echeance.eventstore.store.EncodedEvent rewrite(
            EventCodec<E> codec, String type, byte[] sample) {
        return codec.encode(codec.decode(type, sample));
    }

    private static java.util.List<com.networknt.schema.Error> faults(String schema, byte[] json) throws IOException {
        var text = new String(resource("/contracts/" + schema), StandardCharsets.UTF_8);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON)
                .validate(
                        new String(json, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        return PLAIN.readTree(bytes);
    }

    private static byte[] resource(String path) throws IOException {
        try (var stream = ContractTest.class.getResourceAsStream(path)) {
            return stream.readAllBytes();
        }
    }
}
