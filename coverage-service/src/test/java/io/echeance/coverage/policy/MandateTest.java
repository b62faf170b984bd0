package io.echeance.coverage.policy;

import static io.echeance.coverage.support.Tokens.as;
import static io.echeance.coverage.support.Tokens.asSupplier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.echeance.coverage.support.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The mandate says what is done, at what price, how it is settled and how it ends, with the policy's own numbers. */
@QuarkusTest
class MandateTest extends ServiceTest {

    private static final String PATH = "/v1/policies/{id}/mandate";

    @Test
    void theSuppliersOwnNumbersAreInIt() throws IOException {
        var supplierId = newSupplier();
        as("underwriter")
                .body(policy(supplierId)
                        .replace(
                                "\"signedOn\"",
                                "\"coverageRate\":\"0.85\",\"dunningDays\":45,\"premiumRate\":\"0.0175\",\"minAmount\":"
                                        + "{\"amount\":\"1234.50\",\"currency\":\"EUR\"},\"signedOn\""))
                .post("/v1/policies")
                .then()
                .statusCode(201);

        var text = text(asSupplier(supplierId)
                .get(PATH, supplierId)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("mandat-" + supplierId + "-v1.pdf"))
                .extract()
                .asByteArray());

        assertThat(text)
                .contains("Atelier Lenoir SARL", "404833048", "FR76*******************0189", "2 janvier 2026")
                .contains("85 %", "15 % restants", "45 jours", "1,75 %", "9 %", "1 234,50 €")
                .contains("Comment il prend fin", "restent")
                .doesNotContain("30006000011234567890189");
    }

    @Test
    void anEnglishReaderGetsATranslationAndAnEndedPolicySaysSo() throws IOException {
        var supplierId = signedSupplier();
        as("underwriter")
                .body("{}")
                .post("/v1/policies/{id}/termination", supplierId)
                .then()
                .statusCode(200);

        var text = text(as("auditor")
                .get(PATH + "?language=en", supplierId)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());

        assertThat(text).contains("90%", "€300.00", "the French text binds", "This policy ends on 2 March 2026");
    }

    @Test
    void anotherTenantsMandateIsNotFoundAndAnUnknownLanguageIsRefused() {
        var supplierId = signedSupplier();

        asSupplier(newSupplier()).get(PATH, supplierId).then().statusCode(404);
        as("ops")
                .get(PATH + "?language=de", supplierId)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/language"));
    }

    /** As it is read; any space will do. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
