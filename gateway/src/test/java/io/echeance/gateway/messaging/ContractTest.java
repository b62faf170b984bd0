package io.echeance.gateway.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.gateway.domain.CoverageReason;
import io.echeance.gateway.domain.InvoiceEvent;
import io.echeance.gateway.domain.InvoiceEvent.Unrecognised;
import io.echeance.gateway.domain.InvoiceFold;
import io.echeance.gateway.domain.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the services promise to write is what this reader reads. */
class ContractTest {

    private static final List<String> NOT_OF_AN_INVOICE = List.of(
            "DayOpened", "DebtorLimitSet", "PolicySigned", "PolicyAmended", "PolicyTerminated", "ReminderPlanSet");

    @TestFactory
    Stream<DynamicTest> every_sample_of_the_services_is_read_folded_and_told() throws IOException {
        return samples()
                .filter(sample -> !NOT_OF_AN_INVOICE.contains(type(sample)))
                .map(sample -> DynamicTest.dynamicTest(type(sample), () -> check(sample)));
    }

    @Test
    void reasons_are_told_in_the_words_of_the_service_that_gives_them() throws IOException {
        for (JsonNode reason : reasons()) {
            var known = CoverageReason.of(reason.get("code").asText());
            assertThat(known.edifact4509()).isEqualTo(reason.path("edifact4509").asText(null));
            assertThat(known.text().fr()).isEqualTo(reason.at("/text/fr").asText());
            assertThat(known.text().en()).isEqualTo(reason.at("/text/en").asText());
        }
    }

    private static void check(Path sample) throws IOException {
        var event = LifecycleReader.read(type(sample), Files.readAllBytes(sample));
        assertThat(event).isNotInstanceOf(Unrecognised.class);
        assertThat(Sentence.of(event).fr()).doesNotContain("null");
        assertThat(Sentence.of(event).en()).doesNotContain("null");
        InvoiceFold.apply(before(event), event);
    }

    private static io.echeance.gateway.domain.InvoiceView before(InvoiceEvent event) throws IOException {
        if (event instanceof InvoiceEvent.InvoiceSubmitted) {
            return null;
        }
        var submission = folder("invoice-service").resolve("samples/invoice-submitted-1.json");
        var view = InvoiceFold.apply(null, LifecycleReader.read("InvoiceSubmitted", Files.readAllBytes(submission)));
        var grant = folder("coverage-service").resolve("samples/coverage-granted-1.json");
        return InvoiceFold.apply(view, LifecycleReader.read("CoverageGranted", Files.readAllBytes(grant)));
    }

    private static JsonNode reasons() throws IOException {
        try (var files = Files.walk(Path.of("../coverage-service/src/main/resources"))) {
            var file = files.filter(path -> path.endsWith("coverage-reasons.json"))
                    .findFirst()
                    .orElseThrow();
            return EventJson.MAPPER.readTree(Files.readAllBytes(file));
        }
    }

    private static Stream<Path> samples() throws IOException {
        try (var siblings = Files.list(Path.of(".."))) {
            var folders = siblings.map(folder -> folder.resolve("src/main/resources/contracts/samples"))
                    .filter(Files::isDirectory)
                    .toList();
            return folders.stream().flatMap(ContractTest::list).toList().stream();
        }
    }

    private static Stream<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path folder(String service) {
        return Path.of("..", service, "src/main/resources/contracts");
    }

    /** {@code invoice-submitted-1.json} is of type InvoiceSubmitted. */
    private static String type(Path sample) {
        var words =
                sample.getFileName().toString().replaceAll("-\\d+\\.json$", "").split("-");
        return Arrays.stream(words)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
