package io.echeance.eventstore.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads a request body strictly and checks it against its JSON Schema (2020-12); all faults are named at once. */
public final class RequestSchema {

    private static final int DEEPEST = 20;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final Schema schema;

    private RequestSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * @param resource class path of the schema, e.g. {@code /schemas/payment-request.json}
     */
    public static RequestSchema load(String resource) {
        try (var stream = RequestSchema.class.getResourceAsStream(resource)) {
            var text = new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new RequestSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @return the body, of the schema's form
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not JSON, 422 when it is not of the form
     */
    public JsonNode read(byte[] body) {
        var json = parse(body);
        var faults = check(json);
        if (!faults.isEmpty()) {
            throw Problems.toException(Problem.invalid(faults));
        }
        return json;
    }

    /** Parses strictly: one document, no duplicate names, not too deep. */
    public static JsonNode parse(byte[] body) {
        try {
            var json = STRICT.readTree(body);
            if (json == null || json.isMissingNode()) {
                throw notJson("the body is empty");
            }
            return json;
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw notJson(e.getOriginalMessage()
                    + (place == null
                            ? ""
                            : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every fault of form; to be joined with the faults of content before answering. */
    public List<Fault> check(JsonNode json) {
        return schema.validate(json).stream().map(RequestSchema::fault).toList();
    }

    private static Fault fault(Error error) {
        var property = error.getProperty();
        var pointer = error.getInstanceLocation().toString()
                + (property == null ? "" : "/" + property.replace("~", "~0").replace("/", "~1"));
        return switch (error.getKeyword()) {
            case "required" -> new Fault(pointer, "required", "is required");
            case "additionalProperties", "unevaluatedProperties" ->
                new Fault(pointer, "unknown-field", "is not a field of this request");
            default -> new Fault(pointer, error.getKeyword(), error.getMessage());
        };
    }

    private static RuntimeException notJson(String why) {
        return Problems.toException(Problem.of(
                400, "malformed-json", "The body is not JSON", "Send one JSON document in UTF-8: " + why + "."));
    }
}
