package io.echeance.eventstore.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echeance.eventstore.command.Fault;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSchemaTest {

    private final RequestSchema schema = RequestSchema.load("/schemas/test-request.json");

    @Test
    void every_fault_is_named_with_its_place() {
        var faults = schema.check(parse("{\"amount\":{\"value\":\"1.234\"},\"extra\":1}"));

        assertThat(faults)
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/name", "required"),
                        org.assertj.core.groups.Tuple.tuple("/amount/value", "pattern"),
                        org.assertj.core.groups.Tuple.tuple("/extra", "unknown-field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":1}{",
                "{\"a\":1,\"a\":2}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]",
                "nul"
            })
    void what_is_not_one_json_document_is_a_400(String body) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }

    private static com.fasterxml.jackson.databind.JsonNode parse(String body) {
        return RequestSchema.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
