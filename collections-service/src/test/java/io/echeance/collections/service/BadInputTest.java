package io.echeance.collections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request is named, all of it at once, and nothing is written. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "collections"))
class BadInputTest {

    @Inject
    World world;

    private Invoice invoice;

    @BeforeEach
    void aCoveredInvoice() {
        world.openSomeDay();
        invoice = world.covered("1000.00");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("amount", World.euros("10.001"), "/amount/amount"),
                Arguments.of("amount", World.euros("10.1"), "/amount/amount"),
                Arguments.of("amount", World.euros("10"), "/amount/amount"),
                Arguments.of("amount", World.euros("0.00"), "/amount/amount"),
                Arguments.of("amount", World.euros("-1.00"), "/amount/amount"),
                Arguments.of("amount", World.euros("1e9"), "/amount/amount"),
                Arguments.of("amount", World.euros("1000000000.00"), "/amount/amount"),
                Arguments.of("amount", Map.of("amount", 10.00, "currency", "EUR"), "/amount/amount"),
                Arguments.of("amount", Map.of("amount", "10.00", "currency", "USD"), "/amount/currency"),
                Arguments.of("amount", Map.of("amount", "10.00"), "/amount/currency"),
                Arguments.of("amount", "10.00", "/amount"),
                Arguments.of("valueDate", "2026-02-30", "/valueDate"),
                Arguments.of("valueDate", "24/11/2026", "/valueDate"),
                Arguments.of("valueDate", "9999-12-31", "/valueDate"),
                Arguments.of("valueDate", "2001-01-01", "/valueDate"),
                Arguments.of("valueDate", 20261124, "/valueDate"),
                Arguments.of("route", "CASH", "/route"),
                Arguments.of("bankReference", "", "/bankReference"),
                Arguments.of("bankReference", " X", "/bankReference"),
                Arguments.of("bankReference", "a\u0000b", "/bankReference"),
                Arguments.of("bankReference", "x".repeat(141), "/bankReference"),
                Arguments.of("invoiceId", "a\u0000b", "/invoiceId"),
                Arguments.of("invoiceId", 7, "/invoiceId"),
                Arguments.of("creditorReference", "RF18539007547034", "/invoiceId"),
                Arguments.of("colour", "red", "/colour"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void one_fault_is_named(String field, Object value, String pointer) {
        var payment = new HashMap<>(world.payment(invoice, "10.00"));
        payment.put(field, value);
        world.post(payment)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/validation"))
                .body("errors.pointer", hasItem(pointer));
        world.hasAtRestExactly(invoice);
    }

    @Test
    void all_faults_are_named_at_once() {
        world.post(Map.of(
                        "creditorReference",
                        "RF19539007547034",
                        "invoiceId",
                        invoice.id(),
                        "amount",
                        Map.of("amount", "0.000", "currency", "GBP"),
                        "valueDate",
                        world.today().plusDays(1).toString(),
                        "colour",
                        "red",
                        "bankReference",
                        "\t"))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/invoiceId",
                                "/creditorReference",
                                "/amount/amount",
                                "/amount/currency",
                                "/valueDate",
                                "/colour",
                                "/bankReference",
                                "/route"));
        world.hasAtRestExactly(invoice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"x\"", "{\"a\":1,\"a\":2}", "{} {}", "<xml/>", "\u00ff"})
    void what_is_not_a_payment_at_all_is_a_problem(String body) {
        Tokens.as("ops")
                .body(body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .post("/v1/payments")
                .then()
                .statusCode(oneOf(400, 422))
                .contentType("application/problem+json");
    }

    @Test
    void a_reversal_needs_a_reason() {
        var id = world.pay(invoice, "10.00").extract().<String>path("paymentId");
        for (var body : new String[] {"{}", "{\"reason\":\"\"}", "{\"reason\":7}", "{\"reason\":\"x\\u0000\"}"}) {
            Tokens.as("ops")
                    .body(body)
                    .post("/v1/payments/" + id + "/reversal")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/reason"));
        }
        world.hasAtRestExactly(invoice, "PaymentReceived");
    }

    @Test
    void a_key_is_needed() {
        var answer =
                Tokens.withoutKey("ops").body(world.payment(invoice, "10.00")).post("/v1/payments");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/idempotency-key-missing");
    }
}
