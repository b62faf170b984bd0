package io.echeance.invoice.adapter.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echeance.invoice.EInvoiceFiles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlInvoiceTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    cii-business-example-01.xml, CII, TOSL108,        380, NOK,    801.78, 2013-06-30, 2013-07-20, Salescompany ltd.,     The Buyercompany,    NO
                    cii-example1.xml,            CII, 12115118,       380, EUR,    250.33, 2015-01-09, 2015-01-09, De Koksmaat,           ODIN 59,             NL
                    cii-example2.xml,            CII, TOSL108,        380, NOK,    801.78, 2013-06-30, 2013-07-20, Salescompany ltd.,     The Buyercompany,    NO
                    cii-simple-duedate.xml,      CII, 471102,         380, EUR,    529.87, 2018-03-05, 2019-03-05, Lieferant GmbH,        Kunden AG Mitte,     DE
                    ubl-bis3-positive.xml,       UBL, 12345,          380, DKK, 782179.43, 2019-01-25, 2019-02-24, Company A,             Company B,           DK
                    ubl-simple-duedate.xml,      UBL, 471102,         380, EUR,    529.87, 2018-03-05, 2019-03-05, Lieferant GmbH,        Kunden AG Mitte,     DE
                    ubl-tc434-creditnote1.xml,   UBL, 018304 / 28865, 381, EUR,    100.11, 2019-09-23, -,          My Supplier Company,   My Customer Company, BE
                    ubl-tc434-example1.xml,      UBL, 12115118,       380, EUR,    250.33, 2015-01-09, 2015-01-09, De Koksmaat,           ODIN 59,             NL
                    ubl-tc434-example2.xml,      UBL, TOSL108,        380, NOK,    801.78, 2013-06-30, 2013-07-20, Salescompany ltd.,     The Buyercompany,    NO
                    """)
    void real_e_invoices_are_read_right(
            String file,
            Syntax syntax,
            String number,
            String typeCode,
            String currency,
            BigDecimal amountDue,
            LocalDate issueDate,
            LocalDate dueDate,
            String seller,
            String buyer,
            String buyerCountry)
            throws UnreadableEInvoice {
        var invoice = XmlInvoice.read(EInvoiceFiles.read(file));

        assertThat(invoice.syntax()).isEqualTo(syntax);
        assertThat(invoice.number()).isEqualTo(number);
        assertThat(invoice.typeCode()).isEqualTo(typeCode);
        assertThat(invoice.currency()).isEqualTo(currency);
        assertThat(invoice.amountDue()).isEqualByComparingTo(amountDue);
        assertThat(invoice.issueDate()).isEqualTo(issueDate);
        assertThat(invoice.dueDate()).isEqualTo(dueDate);
        assertThat(invoice.seller().name()).isEqualTo(seller);
        assertThat(invoice.buyer().name()).isEqualTo(buyer);
        assertThat(invoice.buyer().country()).isEqualTo(buyerCountry);
    }

    @Test
    void what_a_ubl_invoice_does_not_say_is_not_made_up() throws UnreadableEInvoice {
        var invoice = XmlInvoice.read(bytes(ubl().replaceAll("(?s)<cbc:PayableAmount.*?</cbc:PayableAmount>", "")
                .replaceAll("(?s)<cbc:DocumentCurrencyCode.*?</cbc:DocumentCurrencyCode>", "")
                .replaceAll("<cbc:DueDate>.*?</cbc:DueDate>", "")
                .replaceAll("(?s)<cbc:InvoiceTypeCode.*?</cbc:InvoiceTypeCode>", "")));
        assertThat(invoice.amountDue()).isNull();
        assertThat(invoice.currency()).isNull();
        assertThat(invoice.dueDate()).isNull();
        assertThat(invoice.typeCode()).isNull();
    }

    @Test
    void another_document_a_broken_one_and_one_with_entities_are_refused() {
        assertThat(refusal("<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>"))
                .hasMessageContaining("'Order'");
        assertThat(refusal(ubl().substring(0, 2000)).code()).isEqualTo("xml-unreadable");
        assertThat(refusal(ubl().replaceFirst("<(\\w+:)?Invoice", "<!DOCTYPE x [<!ENTITY l \"lol\">]>$0")))
                .hasMessageContaining("DOCTYPE");
    }

    private static String ubl() {
        return new String(EInvoiceFiles.read("ubl-tc434-example1.xml"), StandardCharsets.UTF_8);
    }

    private static UnreadableEInvoice refusal(String xml) {
        return catchThrowableOfType(UnreadableEInvoice.class, () -> XmlInvoice.read(bytes(xml)));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
