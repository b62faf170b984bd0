package io.echeance.invoice.service;

import static io.echeance.invoice.service.InvoiceApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "invoice"))
class SubmissionTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 1);

    @Test
    void a_submitted_invoice_is_answered_and_written_on_the_topic() {
        OtherServices.signPolicy("sup_walks", "552100554", SIGNED);
        var today = InvoiceApi.today();

        var answer = submit(Tokens.supplier("sup_walks"), InvoiceJson.of("F-1", today, today.plusDays(30)));

        answer.then()
                .statusCode(201)
                .header("Location", startsWith("/v1/invoices/inv_"))
                .body("status", equalTo("SUBMITTED"))
                .body("coverage.decision", equalTo("PENDING"))
                .body("collection.outstanding.amount", equalTo("1234.57"))
                .body("creditorReference", startsWith("RF"));
        String id = answer.path("invoiceId");
        await().untilAsserted(() ->
                assertThat(TopicReader.types("invoice-lifecycle", id)).containsExactly("InvoiceSubmitted"));
        var data = new String(TopicReader.of("invoice-lifecycle", id).getFirst().data(), StandardCharsets.UTF_8);
        assertThat(data).contains("\"supplierSiren\":\"552100554\"", "\"intake\":\"API\"", "\"sealed\"");
        assertThat(data).doesNotContain("Jeanne", "debiteur.example", "+33", "Farine", "Lyon", "PO-7");
    }
}
