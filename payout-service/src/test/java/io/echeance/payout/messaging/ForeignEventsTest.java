package io.echeance.payout.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every type that is read here is read from its producer's own approved samples. */
class ForeignEventsTest {

    private static final List<String> PRODUCERS = List.of("invoice-service", "coverage-service", "collections-service");

    @TestFactory
    Stream<DynamicTest> every_sample_of_a_producer_is_understood() {
        var forms = forms();
        return PRODUCERS.stream()
                .flatMap(ForeignEventsTest::samples)
                .filter(file -> forms.containsKey(type(file)))
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), () -> assertRead(file, forms.get(type(file)))));
    }

    @Test
    void a_field_that_is_not_known_here_is_ignored() throws IOException {
        var json = "{\"date\": \"2026-11-24\", \"holiday\": false}";
        assertThat(EventJson.MAPPER
                        .readValue(json, ForeignEvents.DayOpened.class)
                        .date())
                .isEqualTo("2026-11-24");
    }

    private static Map<String, Class<?>> forms() {
        var forms = new HashMap<String, Class<?>>(ForeignEvents.FACTS);
        forms.put(ForeignEvents.DAY_OPENED, ForeignEvents.DayOpened.class);
        forms.put(ForeignEvents.INVOICE_SUBMITTED, ForeignEvents.InvoiceSubmitted.class);
        ForeignEvents.POLICIES.forEach(type -> forms.put(type, ForeignEvents.Policy.class));
        return forms;
    }

    /** All that is read must be there: a field that this service needs and the producer does not write is a broken contract. */
    private static void assertRead(Path file, Class<?> form) throws IOException {
        JsonNode sample = EventJson.MAPPER.readTree(file.toFile());
        var read = EventJson.MAPPER.valueToTree(EventJson.MAPPER.treeToValue(sample, form));
        assertThat(read.fieldNames()).toIterable().hasSize(form.getRecordComponents().length);
    }

    private static Stream<Path> samples(String producer) {
        var folder = Path.of("..", producer, "src/main/resources/contracts/samples");
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code due-date-reached-1.json} is a sample of {@code DueDateReached}. */
    private static String type(Path sample) {
        var name = sample.getFileName().toString().replaceFirst("-\\d+.*$", "");
        return Stream.of(name.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .reduce("", String::concat);
    }
}
