package io.echeance.invoice.service;

import static io.echeance.invoice.service.InvoiceApi.as;
import static io.echeance.invoice.service.InvoiceApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "invoice"))
class SubmissionTest {

    private static final String SIREN = "552100554";
    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 1);

    @Inject
    Tables tables;

    @Test
    void a_submitted_invoice_is_answered_and_written_on_the_topic() {
        var answer = submit(supplier("sup_walks"), invoice("F-1"));

        answer.then()
                .statusCode(201)
                .header("Location", startsWith("/v1/invoices/inv_"))
                .header("Idempotency-Replayed", nullValue())
                .body("status", equalTo("SUBMITTED"))
                .body("supplierId", equalTo("sup_walks"))
                .body("debtor.country", equalTo("FR"))
                .body("debtor.language", equalTo("fr"))
                .body("coverage.decision", equalTo("PENDING"))
                .body("collection.outstanding.amount", equalTo("1234.57"))
                .body("creditorReference", startsWith("RF"));
        String id = answer.path("invoiceId");
        assertThat(answer.header("X-Log-Position")).isEqualTo(id + ";1");
        awaitTypes(id, "InvoiceSubmitted");
        var data = data(id);
        assertThat(data).contains("\"supplierSiren\":\"" + SIREN + "\"", "\"intake\":\"API\"");
        assertThat(data).contains("\"gross\":{\"amount\":\"1234.57\",\"currency\":\"EUR\"}");
    }

    @Test
    void no_person_is_readable_on_the_topic_and_what_was_sent_beside_stays_in_the_database() {
        String id = submit(supplier("sup_private"), invoice("F-1")).path("invoiceId");
        awaitTypes(id, "InvoiceSubmitted");
        assertThat(data(id))
                .contains("\"contact\":{\"subjectId\":\"sub_", "\"sealed\":\"")
                .doesNotContain("Jeanne", "debiteur.example", "+33", "Farine", "Lyon", "PO-7");
        assertThat(tables.extras(id)).contains("Farine", "Lyon", "PO-7").doesNotContain("Jeanne");
    }

    @Test
    void a_contact_is_not_needed() {
        var without = invoice("F-1").replaceAll("(?s), \"contact\":.*?\\}", "");
        String id = submit(supplier("sup_noperson"), without)
                .then()
                .statusCode(201)
                .extract()
                .path("invoiceId");
        awaitTypes(id, "InvoiceSubmitted");
        assertThat(data(id)).doesNotContain("\"contact\"");
    }

    @Test
    void a_policy_that_was_signed_this_moment_counts() {
        for (int i = 0; i < 15; i++) {
            submit(supplier("sup_fresh" + i), invoice("F-1")).then().statusCode(201);
        }
    }

    @Test
    void a_policy_that_has_ended_or_not_begun_does_not_count() {
        var ended = supplier("sup_ended");
        OtherServices.terminatePolicy("sup_ended", InvoiceApi.today());
        await().until(() -> tables.isTerminated("sup_ended"));
        submit(ended, invoice("F-1")).then().statusCode(409).body("type", equalTo("/problems/policy-missing"));
        OtherServices.signPolicy("sup_future", SIREN, InvoiceApi.today().plusYears(5));
        submit(Tokens.supplier("sup_future"), invoice("F-1")).then().statusCode(409);
    }

    @Test
    void a_repeated_request_is_given_the_first_answer_again() {
        var token = supplier("sup_repeats");
        var first = post(token, "key-1", invoice("F-1"));
        var again = post(token, "key-1", invoice("F-1"));
        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        awaitTypes(first.path("invoiceId"), "InvoiceSubmitted");
    }

    @Test
    void a_key_can_not_be_used_for_another_request() {
        var token = supplier("sup_reuses");
        post(token, "key-1", invoice("F-1")).then().statusCode(201);
        post(token, "key-1", invoice("F-2"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void twenty_times_the_same_request_at_once_make_one_invoice() {
        var token = supplier("sup_parallel");
        var body = invoice("F-1");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> post(token, "key-1", body), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
            assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        }
        assertThat(tables.invoicesWithNumber("sup_parallel", "F-1")).isEqualTo(1);
    }

    @Test
    void twenty_requests_with_the_same_number_at_once_make_one_invoice() {
        var token = supplier("sup_race");
        var body = invoice("F-1");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = IntStream.range(0, 20)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> submit(token, body).statusCode(), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void the_same_number_again_is_a_duplicate_and_points_to_the_first() {
        var token = supplier("sup_twice");
        String id = submit(token, invoice("F-1")).path("invoiceId");
        submit(token, invoice("F-1"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/invoice-duplicate"))
                .body("existing", equalTo("/v1/invoices/" + id));
        submit(token, invoice(" F-1 ")).then().statusCode(409);
        submit(supplier("sup_another"), invoice("F-1")).then().statusCode(201);
    }

    @Test
    void a_supplier_submits_for_itself_only() {
        var token = supplier("sup_self");
        submit(token, withSupplier("sup_self")).then().statusCode(201);
        submit(token, withSupplier("sup_other"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("supplier-not-own"));
    }

    @Test
    void a_partner_submits_for_the_supplier_that_it_acts_for() {
        supplier("sup_granted");
        submit(Tokens.partner("sup_granted"), withSupplier("sup_granted"))
                .then()
                .statusCode(201)
                .body("supplierId", equalTo("sup_granted"));
        submit(Tokens.of("partner"), withSupplier("sup_granted"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/supplier-not-granted"));
    }

    @Test
    void nobody_else_submits() {
        submit(Tokens.of("auditor"), invoice("F-1")).then().statusCode(403);
        submit(Tokens.of("underwriter"), invoice("F-1")).then().statusCode(403);
        submit("no-token", invoice("F-1")).then().statusCode(401);
    }

    private static String supplier(String supplierId) {
        OtherServices.signPolicy(supplierId, SIREN, SIGNED);
        return Tokens.supplier(supplierId);
    }

    private static String invoice(String number) {
        var today = InvoiceApi.today();
        return InvoiceJson.of(number, today, today.plusDays(30));
    }

    private static String withSupplier(String supplierId) {
        return invoice("F-1").replaceFirst("\\{", "{\"supplierId\": \"" + supplierId + "\", ");
    }

    private static Response post(String token, String key, String body) {
        return as(token, key).contentType("application/json").body(body).post("/v1/invoices");
    }

    private static void awaitTypes(String invoiceId, String... types) {
        await().untilAsserted(() ->
                assertThat(TopicReader.types("invoice-lifecycle", invoiceId)).containsExactly(types));
    }

    private static String data(String invoiceId) {
        return new String(
                TopicReader.of("invoice-lifecycle", invoiceId).getFirst().data(), StandardCharsets.UTF_8);
    }
}
