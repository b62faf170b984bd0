package io.echeance.dunning.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A preview is what will be sent. */
@QuarkusTest
class PreviewTest extends ServiceTest {

    @Test
    void aReminderIsPreviewedByteForByte() throws InterruptedException {
        var invoice = covered("fr", 10);
        world.coverAnother(invoice, invoice.dueDate());
        readAll();
        var json = preview(invoice, 3, "application/json").jsonPath();
        var text = preview(invoice, 3, "text/plain").asString();
        var html = preview(invoice, 3, "text/html").asString();
        world.openDayAndSettle(planned(invoice, 15));
        var mail = theMail(invoice);
        // The first letter that is sent after an outage names no earlier one, as the preview did.
        assertThat(mail.body()).isEqualTo(text);
        assertThat(mail.html()).isEqualTo(html);
        assertThat(json.getString("subject")).isEqualTo(mail.subject());
        assertThat(json.getString("messageId")).isEqualTo(mail.messageId());
        assertThat(json.getList("invoices")).hasSize(2);
    }

    @Test
    void theFormalNoticeIsALetterThatRepeatsTheFirst() throws InterruptedException, IOException {
        var invoice = covered("fr", 10);
        world.openDayAndSettle(planned(invoice, 1));
        readAll();
        var pdf = preview(invoice, 5, "application/pdf").asByteArray();
        world.openDayAndSettle(planned(invoice, 45));
        var mail = mailbox.to(invoice.email()).getLast();
        assertThat(mail.pdf()).isEqualTo(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("MISE EN DEMEURE", "Jeanne Martin", "L111-8", invoice.id() + ".1, du ");
        }
        assertThat(log.data(log.ownEvents(invoice.id()).getLast())
                        .get("channel")
                        .asText())
                .isEqualTo("LETTER_AND_EMAIL");
    }

    @Test
    void othersAndUnknownStepsAreNotFound() throws InterruptedException {
        var invoice = covered("fr", 10);
        readAll();
        assertThat(status(invoice, 9, Tokens.supplier(invoice.supplierId()))).isEqualTo(404);
        assertThat(status(invoice, 1, Tokens.supplier("sup_other"))).isEqualTo(404);
        assertThat(status(invoice, 1, Tokens.of("auditor"))).isEqualTo(200);
        assertThat(preview(invoice, 1, "*/*").contentType()).startsWith("application/json");
        assertThat(preview(invoice, 1, "text/html,*/*;q=0.8").contentType()).startsWith("text/html");
        assertThat(status(invoice, 1, Tokens.of("underwriter"))).isEqualTo(403);
    }

    private static Response preview(Invoice invoice, int step, String accept) {
        return given().auth()
                .oauth2(Tokens.supplier(invoice.supplierId()))
                .accept(accept)
                .get("/v1/invoices/" + invoice.id() + "/reminders/" + step + "/preview")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static int status(Invoice invoice, int step, String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/invoices/" + invoice.id() + "/reminders/" + step + "/preview")
                .statusCode();
    }
}
