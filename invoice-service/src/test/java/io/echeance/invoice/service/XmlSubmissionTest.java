package io.echeance.invoice.service;

import static io.echeance.invoice.service.InvoiceApi.submitXml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
class XmlSubmissionTest {

    private static final String SELLER = "552100554";
    private static final String BUYER = "732829320";

    @Inject
    Tables tables;

    @Test
    void an_invoice_in_ubl_is_submitted() {
        OtherServices.signPolicy("sup_ubl", SELLER, LocalDate.of(2018, 1, 1));
        submitXml(Tokens.supplier("sup_ubl"), french(text("ubl-simple-duedate.xml")))
                .then()
                .statusCode(201)
                .body("invoiceNumber", equalTo("471102"))
                .body("gross.amount", equalTo("529.87"))
                .body("net.amount", equalTo("473.00"))
                .body("dueDate", equalTo("2019-03-05"))
                .body("debtor.siren", equalTo(BUYER))
                .body("debtor.name", equalTo("Kunden AG Mitte"))
                .body("intake", equalTo("UBL"));
    }

    @Test
    void an_invoice_in_cii_is_submitted() {
        OtherServices.signPolicy("sup_cii", "999999998", LocalDate.of(2017, 1, 1));
        submitXml(Tokens.supplier("sup_cii"), Pdfs.xmlOf(EInvoiceFiles.read(EInvoiceFiles.FRENCH)))
                .then()
                .statusCode(201)
                .body("gross.amount", equalTo("470.15"))
                .body("intake", equalTo("CII"));
    }

    @ParameterizedTest
    @CsvSource({
        "cii-business-example-01.xml, /gross/currency, currency-not-eur",
        "cii-business-example-01.xml, /debtor/siren, required",
        "cii-example1.xml, /debtor/siren, required",
        "cii-example2.xml, /seller/siren, required",
        "cii-simple-duedate.xml, /debtor/siren, required",
        "ubl-bis3-positive.xml, /gross/currency, currency-not-eur",
        "ubl-simple-duedate.xml, /seller/siren, required",
        "ubl-tc434-creditnote1.xml, /typeCode, credit-note",
        "ubl-tc434-creditnote1.xml, /dueDate, required",
        "ubl-tc434-example1.xml, /debtor/siren, required",
        "ubl-tc434-example2.xml, /gross/currency, currency-not-eur"
    })
    void what_a_real_invoice_lacks_is_named(String file, String pointer, String code) {
        var before = tables.countsWithoutDays();
        submitXml(Tokens.supplier("sup_lacks"), text(file))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.findAll { it.pointer == '" + pointer + "' }.code", hasItem(code));
        assertThat(tables.countsWithoutDays()).isEqualTo(before);
    }

    /** With the registrations that French companies have. */
    private static String french(String ubl) {
        var registration = "<cbc:CompanyID schemeID=\"0002\">%s</cbc:CompanyID></cac:PartyLegalEntity>";
        var parts = ubl.split("</cac:PartyLegalEntity>", 3);
        assertThat(parts).as("seller and buyer").hasSize(3);
        return parts[0] + registration.formatted(SELLER) + parts[1] + registration.formatted(BUYER) + parts[2];
    }

    private static String text(String file) {
        return new String(EInvoiceFiles.read(file), StandardCharsets.UTF_8);
    }
}
