package io.echeance.dunning.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.echeance.dunning.domain.Channel;
import io.echeance.dunning.domain.DunningEvent;
import io.echeance.dunning.domain.DunningEvent.ReminderBounced;
import io.echeance.dunning.domain.DunningEvent.ReminderSent;
import io.echeance.dunning.domain.DunningEvent.ReminderSkipped;
import io.echeance.dunning.domain.InvoiceFact;
import io.echeance.dunning.domain.ReminderKind;
import io.echeance.dunning.domain.SkipReason;
import io.echeance.dunning.messaging.ForeignEvents.DayOpened;
import io.echeance.dunning.messaging.ForeignEvents.PolicySigned;
import io.echeance.eventstore.store.EncodedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service writes is of its schemas; what the producers' samples say is understood. */
class ContractsTest {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final Path PROJECT = Path.of("..");
    private static final LocalDate DAY = LocalDate.parse("2026-12-09");

    private final ObjectMapper json = new ObjectMapper();

    static List<DunningEvent> written() {
        var skips = Stream.of(SkipReason.values())
                .<DunningEvent>map(reason -> new ReminderSkipped("inv_1", 2, DAY, reason));
        var bounced = new ReminderBounced("inv_1", 2, "<inv_1.2@echeance.invalid>", "5.1.1");
        return Stream.concat(Stream.of(sent(null), sent(Money.parse("EUR 46.16")), bounced), skips)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("written")
    void whatIsWrittenIsOfItsSchemaAndReadBackTheSame(DunningEvent event) throws IOException {
        EncodedEvent encoded = DunningEvents.codec().encode(event);
        assertThat(faults(encoded.dataschema(), json.readTree(encoded.data()))).isEmpty();
        assertThat(DunningEvents.codec().decode(encoded.type(), encoded.data())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("ownSamples")
    void everyApprovedSampleIsReadForEver(String type, String file) throws IOException {
        var sample = Files.readAllBytes(CONTRACTS.resolve("samples").resolve(file));
        assertThat(faults(file, json.readTree(sample))).isEmpty();
        var rewritten = DunningEvents.codec().encode(DunningEvents.codec().decode(type, sample));
        assertThat(json.readTree(rewritten.data())).isEqualTo(json.readTree(sample));
    }

    static List<Object[]> ownSamples() {
        return List.of(
                new Object[] {"ReminderSent", "reminder-sent-1.json"},
                new Object[] {"ReminderBounced", "reminder-bounced-1.json"},
                new Object[] {"ReminderSkipped", "reminder-skipped-1.json"});
    }

    @Test
    void anAgreedPlanIsOfItsSchemaAndReadForEver() throws IOException {
        var file = "reminder-plan-set-1.json";
        var sample = Files.readAllBytes(CONTRACTS.resolve("samples").resolve(file));
        assertThat(faults(file, json.readTree(sample))).isEmpty();
        var codec = DunningEvents.planCodec();
        var rewritten = codec.encode(codec.decode(DunningEvents.PLAN_SET, sample));
        assertThat(rewritten.dataschema()).isEqualTo(file);
        assertThat(json.readTree(rewritten.data())).isEqualTo(json.readTree(sample));
    }

    @Test
    void noPersonalDataCanBeWritten() throws IOException {
        for (var event : written()) {
            assertThat(json.readTree(DunningEvents.codec().encode(event).data()).fieldNames())
                    .toIterable()
                    .doesNotContain("contact", "email", "name", "phone", "address", "to");
        }
    }

    @ParameterizedTest
    @MethodSource("foreignSamples")
    void producersSamplesAreUnderstood(Path sample) throws IOException {
        var type = typeOf(sample);
        var data = Files.readAllBytes(sample);
        var events = new ForeignEvents();
        switch (type) {
            case "PolicySigned" ->
                assertThat(events.read(type, data, PolicySigned.class)).hasNoNullFieldsOrProperties();
            case "DayOpened" ->
                assertThat(events.read(type, data, DayOpened.class)).hasNoNullFieldsOrProperties();
            default -> assertThat(events.fact(type, data)).hasValueSatisfying(ContractsTest::isComplete);
        }
    }

    /** Of every service that is built beside this one, the samples of the types that this service reads. */
    static List<Path> foreignSamples() throws IOException {
        var read = Stream.concat(
                        Stream.of("PolicySigned", "DayOpened"),
                        Stream.of(InvoiceFact.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .toList();
        try (var services = Files.list(PROJECT)) {
            var folders = services.map(folder -> folder.resolve("src/main/resources/contracts/samples"))
                    .filter(Files::isDirectory)
                    .toList();
            var samples = new java.util.ArrayList<Path>();
            for (var folder : folders) {
                try (var files = Files.list(folder)) {
                    files.filter(file -> read.contains(typeOf(file))).forEach(samples::add);
                }
            }
            samples.add(Path.of("src/test/resources/samples/invoice-submitted-1.json"));
            return samples;
        }
    }

    private static void isComplete(InvoiceFact fact) {
        assertThat(fact).hasNoNullFieldsOrProperties();
        if (fact instanceof InvoiceFact.InvoiceSubmitted submitted) {
            assertThat(submitted.debtor().language()).isNotBlank();
        }
    }

    private static String typeOf(Path sample) {
        var type = new StringBuilder();
        for (var word :
                sample.getFileName().toString().replaceFirst("-[0-9]+.*", "").split("-")) {
            type.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return type.toString();
    }

    private static List<String> faults(String schema, JsonNode data) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACTS.resolve(schema)), InputFormat.JSON)
                .validate(data)
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static ReminderSent sent(Money penalties) {
        return new ReminderSent(
                "inv_1",
                3,
                ReminderKind.FIRM,
                Channel.EMAIL,
                DAY,
                DAY,
                "<inv_1.3@echeance.invalid>",
                "fr",
                Money.parse("EUR 1234.57"),
                penalties);
    }
}
