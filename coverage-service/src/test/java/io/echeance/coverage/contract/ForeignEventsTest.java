package io.echeance.coverage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echeance.coverage.decision.application.InvoiceFact;
import io.echeance.coverage.decision.messaging.InvoiceFactReader;
import io.echeance.coverage.messaging.EventJson;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.inbox.InboundEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Others' events are read as their writers publish them: every approved sample beside this service. */
class ForeignEventsTest {

    private record Producer(String service, String type, String samples, Class<? extends InvoiceFact> fact) {

        Stream<Path> files() throws IOException {
            var folder = Path.of("..", service, "src/main/resources/contracts/samples");
            if (!Files.isDirectory(folder)) {
                return Stream.empty();
            }
            try (var files = Files.list(folder)) {
                return files.filter(file -> file.getFileName().toString().startsWith(samples)).toList().stream();
            }
        }
    }

    private final InvoiceFactReader reader = new InvoiceFactReader(EventJson.mapper());

    @TestFactory
    Stream<DynamicTest> everySampleOfTheWritersIsUnderstood() throws IOException {
        var tests = Stream.<DynamicTest>builder();
        for (var producer : producers()) {
            producer.files()
                    .forEach(file -> tests.add(DynamicTest.dynamicTest(
                            producer.type() + " " + file.getFileName(),
                            () -> assertThat(reader.read(event(producer.type(), Files.readString(file))))
                                    .containsInstanceOf(producer.fact()))));
        }
        return tests.build();
    }

    private static List<Producer> producers() {
        return List.of(
                new Producer("invoice-service", "InvoiceSubmitted", "invoice-submitted-", InvoiceFact.Submitted.class),
                new Producer("invoice-service", "InvoiceCancelled", "invoice-cancelled-", InvoiceFact.Cancelled.class),
                new Producer("collections-service", "ClientPaid", "client-paid-", InvoiceFact.PaidInFull.class),
                new Producer(
                        "collections-service", "DefaultDeclared", "default-declared-", InvoiceFact.InDefault.class),
                new Producer(
                        "collections-service", "PaymentReversed", "payment-reversed-", InvoiceFact.Reopened.class));
    }

    @Test
    void aSubmissionInACurrencyThatDoesNotExistIsStillUnderstood() {
        var json = submitted("\"gross\":{\"amount\":\"10.005\",\"currency\":\"XXX1\"},");

        assertThat(reader.read(event("InvoiceSubmitted", json)))
                .get()
                .isInstanceOfSatisfying(
                        InvoiceFact.Submitted.class,
                        fact -> assertThat(fact.request().gross().inEuro()).isEmpty());
    }

    @Test
    void aSubmissionWithoutItsAmountIsNeverGuessedAt() {
        assertThatThrownBy(() -> reader.read(event("InvoiceSubmitted", submitted(""))))
                .hasMessageContaining("gross");
    }

    @ParameterizedTest
    @CsvSource({"ReminderSent", "PayoutCompleted", "CoverageGranted", "SomethingNew"})
    void otherTypesDoNotMatter(String type) {
        assertThat(reader.read(event(type, "{}"))).isEmpty();
    }

    private static String submitted(String gross) {
        return """
                {"invoiceId":"inv_1","supplierId":"sup_1","supplierSiren":"404833048","debtor":{"siren":"732829320"},
                 %s "issueDate":"2026-02-20","dueDate":"2026-04-10"}
                """.formatted(gross);
    }

    private static InboundEvent event(String type, String json) {
        var record = new EventRecord(
                "invoice-lifecycle",
                "/any-service",
                "inv_1",
                1,
                "id",
                type,
                "any-1.json",
                json.getBytes(StandardCharsets.UTF_8),
                LocalDate.of(2026, 3, 2),
                Cause.command("req", null),
                new byte[32],
                Instant.EPOCH);
        return new InboundEvent(record, 0, 0);
    }
}
