package io.echeance.coverage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.echeance.coverage.messaging.EventTypes;
import io.echeance.eventstore.store.EventCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is what the schemas promise, and what was ever written can be read. */
class OwnEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventTypes types = new EventTypes();

    @ParameterizedTest
    @CsvSource({
        "PolicySigned, policy-signed-1.json",
        "PolicyAmended, policy-amended-1.json",
        "PolicyTerminated, policy-terminated-1.json",
        "DebtorLimitSet, debtor-limit-set-1.json",
        "CoverageGranted, coverage-granted-1.json",
        "CoverageDeclined, coverage-declined-1.json",
        "CoverageReferred, coverage-referred-1.json"
    })
    void theSampleIsOfTheSchemaAndTheCodecWritesItAgain(String type, String file) throws IOException {
        var sample = resource("/contracts/samples/" + file);
        var schema = schema(file);

        var encoded = readAndWrite(codec(type), type, sample);

        assertThat(schema.validate(sample, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(encoded, InputFormat.JSON)).isEmpty();
        assertThat(JSON.readTree(encoded)).isEqualTo(JSON.readTree(sample));
    }

    @ParameterizedTest
    @CsvSource({"CoverageDeclined, coverage-declined-1.json", "CoverageGranted, coverage-granted-1.json"})
    void unknownFieldsAreAllowedAndMissingOnesAreNot(String type, String file) throws IOException {
        var sample = resource("/contracts/samples/" + file);

        assertThat(schema(file).validate(sample.replaceFirst("\\{", "{\"later\": 1,"), InputFormat.JSON))
                .isEmpty();
        assertThat(schema(file).validate("{}", InputFormat.JSON)).isNotEmpty();
        readAndWrite(codec(type), type, sample.replaceFirst("\\{", "{\"later\": 1,"));
    }

    private EventCodec<?> codec(String type) {
        return switch (type) {
            case "PolicySigned", "PolicyAmended", "PolicyTerminated" ->
                types.policies().codec();
            case "DebtorLimitSet" -> types.debtorLimits().codec();
            default -> types.coverage().codec();
        };
    }

    private static <E> String readAndWrite(EventCodec<E> codec, String type, String sample) {
        var encoded = codec.encode(codec.decode(type, sample.getBytes(StandardCharsets.UTF_8)));
        assertThat(encoded.type()).isEqualTo(type);
        return new String(encoded.data(), StandardCharsets.UTF_8);
    }

    private static Schema schema(String file) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("/contracts/" + file), InputFormat.JSON);
    }

    private static String resource(String path) throws IOException {
        try (var stream = OwnEventsTest.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
