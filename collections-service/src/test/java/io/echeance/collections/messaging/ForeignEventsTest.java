package io.echeance.collections.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echeance.collections.projection.InboundFact;
import io.echeance.collections.projection.InboundFact.DayOpened;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every type that is read here is read from its producer's own approved samples. */
class ForeignEventsTest {

    private static final Path ROOT = Path.of(System.getProperty("echeance.root", ".."));
    private static final List<String> PRODUCERS = List.of("invoice-service", "coverage-service", "dunning-service");

    private final FactReader reader = new FactReader();

    @TestFactory
    Stream<DynamicTest> every_sample_of_a_producer_is_understood() throws IOException {
        var tests = Stream.<DynamicTest>builder();
        for (var producer : PRODUCERS) {
            var folder = ROOT.resolve(producer).resolve("src/main/resources/contracts/samples");
            try (var files = Files.list(folder)) {
                files.sorted()
                        .filter(file -> isRead(type(file)))
                        .forEach(file -> tests.add(DynamicTest.dynamicTest(type(file), () -> assertRead(file))));
            }
        }
        return tests.build();
    }

    @Test
    void a_field_that_is_not_known_here_is_ignored() {
        var json = "{\"date\": \"2026-11-24\", \"holiday\": false}";
        assertThat(reader.read("DayOpened", bytes(json))).contains(new DayOpened(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void a_type_that_is_not_read_here_is_left_alone() {
        assertThat(reader.read("PayoutCompleted", bytes("{}"))).isEmpty();
    }

    @Test
    void a_field_that_is_missing_is_a_fault_and_never_guessed() {
        assertThatThrownBy(() -> reader.read("CoverageGranted", bytes("{\"invoiceId\": \"inv_1\"}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dunningDays");
    }

    /** All fields that are read are there: one that this service needs and the producer does not write is a broken contract. */
    private void assertRead(Path sample) throws IOException {
        var fact = reader.read(type(sample), Files.readAllBytes(sample)).orElseThrow();
        assertThat(fact).hasNoNullFieldsOrProperties();
    }

    private static boolean isRead(String type) {
        return Arrays.stream(InboundFact.class.getPermittedSubclasses())
                .anyMatch(form -> form.getSimpleName().equals(type));
    }

    /** {@code day-opened-1.json} is a sample of {@code DayOpened}. */
    private static String type(Path sample) {
        var name = sample.getFileName().toString().replaceFirst("-\\d+.*$", "");
        return Stream.of(name.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
