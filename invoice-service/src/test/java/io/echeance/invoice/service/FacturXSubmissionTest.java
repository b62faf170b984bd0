package io.echeance.invoice.service;

import static io.echeance.invoice.service.InvoiceApi.submitPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.echeance.embedded.StackTestResource;
import io.echeance.invoice.EInvoiceFiles;
import io.echeance.invoice.Pdfs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "invoice"))
class FacturXSubmissionTest {

    private static final String SELLER = "999999998";
    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 1);
    private static final String XML = Pdfs.xmlOf(EInvoiceFiles.read(EInvoiceFiles.FRENCH));

    @Inject
    Tables tables;

    @Test
    void the_amount_due_of_a_real_invoice_is_submitted() {
        OtherServices.signPolicy("sup_moulin", SELLER, SIGNED);
        var answer = submitPdf(Tokens.supplier("sup_moulin"), EInvoiceFiles.read(EInvoiceFiles.FRENCH));
        answer.then()
                .statusCode(201)
                .body("invoiceNumber", equalTo("FA-2017-0010"))
                .body("gross.amount", equalTo("470.15"))
                .body("net", nullValue())
                .body("issueDate", equalTo("2017-11-13"))
                .body("dueDate", equalTo("2017-12-13"))
                .body("debtor.siren", equalTo("787878784"))
                .body("debtor.name", equalTo("Ma jolie boutique"))
                .body("intake", equalTo("FACTURX"));
        String id = answer.path("invoiceId");
        await().untilAsserted(() ->
                assertThat(TopicReader.types("invoice-lifecycle", id)).containsExactly("InvoiceSubmitted"));
        var data = new String(TopicReader.of("invoice-lifecycle", id).getFirst().data(), StandardCharsets.UTF_8);
        assertThat(data).containsPattern("\"documentSha256\":\"[0-9a-f]{64}\"").contains("\"sealed\"");
        assertThat(data).doesNotContain("Payet", "payet");
    }

    @Test
    void the_same_invoice_again_is_a_duplicate_however_it_arrives() {
        OtherServices.signPolicy("sup_moulin2", SELLER, SIGNED);
        var token = Tokens.supplier("sup_moulin2");
        String id = submitPdf(token, EInvoiceFiles.read(EInvoiceFiles.FRENCH)).path("invoiceId");
        submitPdf(token, EInvoiceFiles.read("facturx-fr-basicwl.pdf"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/invoice-duplicate"))
                .body("existing", equalTo("/v1/invoices/" + id));
    }

    @Test
    void an_invoice_of_another_seller_is_refused_and_both_are_named() {
        OtherServices.signPolicy("sup_other", "552100554", SIGNED);
        var before = tables.countsWithoutDays();
        submitPdf(Tokens.supplier("sup_other"), EInvoiceFiles.read(EInvoiceFiles.FRENCH))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("seller-is-not-the-supplier"))
                .body("errors[0].message", allOf(containsString(SELLER), containsString("552100554")));
        assertThat(tables.countsWithoutDays()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "facturx-fr-minimum.pdf, /dueDate, required",
        "facturx-en16931-simple.pdf, /debtor/siren, required",
        "facturx-en16931-simple.pdf, /seller/siren, required",
        "facturx-en16931-simple.pdf, /dueDate, required",
        "facturx-en16931-simple-duedate.pdf, /debtor/siren, required",
        "facturx-fr-creditnote-basic.pdf, /typeCode, credit-note"
    })
    void what_a_real_invoice_lacks_is_named(String file, String pointer, String code) {
        var before = tables.countsWithoutDays();
        submitPdf(Tokens.supplier("sup_lacks"), EInvoiceFiles.read(file))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
        assertThat(tables.countsWithoutDays()).isEqualTo(before);
    }

    @Test
    void all_faults_of_an_e_invoice_are_named_at_once() {
        var xml = XML.replaceAll("(?s)<ram:DueDateDateTime>.*?</ram:DueDateDateTime>", "")
                .replaceAll("787878784", "787878785")
                .replaceAll("<ram:InvoiceCurrencyCode>EUR<", "<ram:InvoiceCurrencyCode>USD<")
                .replaceAll("(<ram:DuePayableAmount[^>]*>)[^<]*<", "$1-470.155<");
        submitPdf(Tokens.supplier("sup_faults"), Pdfs.with(xml))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("currency-not-eur"))
                .body("errors.code", hasItem("amount-too-precise"))
                .body("errors.pointer", hasItem("/dueDate"));
    }

    @ParameterizedTest
    @CsvSource({"not a pdf, pdf-unreadable", "'', pdf-unreadable"})
    void what_is_no_pdf_is_refused(String body, String code) {
        refused(body.getBytes(StandardCharsets.UTF_8), code);
    }

    @Test
    void a_pdf_without_xml_is_refused() {
        refused(Pdfs.empty(), "pdf-without-xml");
    }

    @Test
    void entities_are_refused() {
        refused(
                Pdfs.with(XML.replaceFirst("<rsm:", "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rsm:")),
                "xml-unreadable");
    }

    private void refused(byte[] body, String code) {
        var before = tables.countsWithoutDays();
        submitPdf(Tokens.supplier("sup_hostile"), body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.code", containsInAnyOrder(code));
        assertThat(tables.countsWithoutDays()).isEqualTo(before);
    }
}
