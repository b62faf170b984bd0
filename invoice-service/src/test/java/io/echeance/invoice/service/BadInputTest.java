package io.echeance.invoice.service;

import static io.echeance.invoice.service.InvoiceApi.as;
import static io.echeance.invoice.service.InvoiceApi.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad request is answered with every fault, and nothing is written. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "invoice"))
class BadInputTest {

    private static final String SUPPLIER = "sup_badinput";
    private static final String GOOD = InvoiceJson.of("BAD-1", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 5));

    @Inject
    Tables tables;

    private Tables.Counts before;

    @BeforeEach
    void countRows() {
        before = tables.countsWithoutDays();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(tables.countsWithoutDays()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "siren": "732829320"        | "siren": "732829321"         | /debtor/siren       | siren-invalid
                    "siren": "732829320"        | "siren": "7328"              | /debtor/siren       | siren-invalid
                    "siren": "732829320"        | "siren": 732829320           | /debtor/siren       | type
                    "siren": "732829320",       |                              | /debtor/siren       | required
                    "siren": "732829320"        | "siren": "732829320", "country": "XX"  | /debtor/country  | country-unknown
                    "siren": "732829320"        | "siren": "732829320", "language": "de" | /debtor/language | language-unknown
                    Jeanne.Martin@              | Jeanne Martin@               | /debtor/contact/email | email-invalid
                    "name": "Jeanne Martin",    |                              | /debtor/contact/name  | required
                    "amount": "1234.57"         | "amount": "1234.58"          | /gross              | gross-not-net-plus-vat
                    "amount": "1234.57"         | "amount": "1234.570"         | /gross/amount       | amount-too-precise
                    "amount": "1234.57"         | "amount": "-1234.57"         | /gross/amount       | amount-not-positive
                    "amount": "1234.57"         | "amount": "0.00"             | /gross/amount       | amount-not-positive
                    "amount": "1234.57"         | "amount": "1000000000.00"    | /gross/amount       | amount-too-large
                    "amount": "1234.57"         | "amount": "1e3"              | /gross/amount       | amount-malformed
                    "amount": "1234.57"         | "amount": "1,234.57"         | /gross/amount       | amount-malformed
                    "amount": "1234.57"         | "amount": 1234.57            | /gross/amount       | type
                    "amount": "205.76"          | "amount": "-205.76"          | /vat/amount         | amount-negative
                    "1234.57", "currency": "EUR" | "1234.57", "currency": "USD" | /gross/currency    | currency-not-eur
                    "1234.57", "currency": "EUR" | "1234.57"                   | /gross/currency     | required
                    "2026-02-05"                | "2026-01-04"                 | /dueDate            | due-before-issue
                    "2026-02-05"                | "2026-02-30"                 | /dueDate            | date-malformed
                    "2026-02-05"                | "05/02/2026"                 | /dueDate            | date-malformed
                    "2026-02-05"                | "+99999-02-05"               | /dueDate            | date-malformed
                    "2026-02-05"                | null                         | /dueDate            | type
                    "invoiceNumber": "BAD-1",   |                              | /invoiceNumber      | required
                    "invoiceNumber": "BAD-1"    | "invoiceNumber": "  "        | /invoiceNumber      | empty
                    "invoiceNumber": "BAD-1"    | "invoiceNumber": "A\\u0000B" | /invoiceNumber      | text-unprintable
                    "invoiceNumber": "BAD-1"    | "invoiceNumber": "BAD-1", "iban": "FR76" | /iban   | unknown-field
                    "shop": "Lyon"              | "shop": {"city": "Lyon"}     | /metadata/shop      | type
                    "shop": "Lyon"              | "shop": "\\ud800"            | /metadata/shop      | text-unprintable
                    """)
    void each_fault_is_named(String good, String bad, String pointer, String code) {
        submit(token(), GOOD.replace(good, bad == null ? "" : bad))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/validation"))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @Test
    void all_faults_are_named_at_once() {
        var bad = GOOD.replace("732829320", "732829321")
                .replace("\"2026-02-05\"", "\"2025-12-31\"")
                .replace("\"1234.57\", \"currency\": \"EUR\"", "\"1234.578\", \"currency\": \"CHF\"")
                .replace("\"invoiceNumber\"", "\"number\"");
        submit(token(), bad)
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "siren-invalid",
                                "due-before-issue",
                                "amount-too-precise",
                                "currency-not-eur",
                                "required",
                                "unknown-field"));
    }

    @Test
    void at_most_fifty_metadata_keys_are_taken() {
        var keys = IntStream.rangeClosed(1, 51)
                .mapToObj(i -> "\"k" + i + "\": \"v\"")
                .collect(Collectors.joining(","));
        submit(token(), GOOD.replace("\"shop\": \"Lyon\"", keys))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/metadata"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hello
                    {"invoiceNumber": "A"
                    {"invoiceNumber": "A", "invoiceNumber": "B"}
                    {} {}
                    """)
    void a_body_that_is_not_json_is_refused(String body) {
        submit(token(), body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void an_empty_body_and_one_of_another_kind_are_refused() {
        submit(token(), "").then().statusCode(400).body("type", equalTo("/problems/malformed-json"));
        submit(token(), "[]").then().statusCode(422).body("errors[0].pointer", equalTo(""));
    }

    @Test
    void a_post_needs_an_idempotency_key() {
        given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body(GOOD)
                .post("/v1/invoices")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "text/csv", "application/octet-stream"})
    void other_content_types_are_not_supported(String type) {
        as(token())
                .contentType(type)
                .body("<Invoice/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/invoices")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void without_a_policy_nothing_can_be_submitted() {
        submit(Tokens.supplier("sup_nopolicy"), GOOD)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/policy-missing"))
                .body("detail", startsWith("Sign a policy for sup_nopolicy"));
    }

    private static String token() {
        return Tokens.supplier(SUPPLIER);
    }
}
