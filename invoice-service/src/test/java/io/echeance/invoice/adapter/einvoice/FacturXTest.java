package io.echeance.invoice.adapter.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.invoice.EInvoiceFiles;
import io.echeance.invoice.Pdfs;
import io.echeance.invoice.adapter.einvoice.EInvoice.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacturXTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    facturx-fr-en16931.pdf,              FA-2017-0010, 380, 470.15, 624.90, 46.25, 2017-11-13, 2017-12-13, 999999998, 787878784, Ma jolie boutique, FR
                    facturx-fr-basicwl.pdf,              FA-2017-0010, 380, 470.15, 624.90, 46.25, 2017-11-13, 2017-12-13, 999999998, 787878784, Ma jolie boutique, FR
                    facturx-fr-minimum.pdf,              FA-2017-0010, 380, 470.15, 624.90, 46.25, 2017-11-13, -,          999999998, 787878784, Ma jolie boutique, FR
                    facturx-fr-creditnote-basic.pdf,     AV-2017-0005, 381, 233.47, 218.48, 14.99, 2017-11-16, 2017-11-16, 999999998, 787878784, Ma jolie boutique, FR
                    facturx-en16931-simple-duedate.pdf,  471102,       380, 529.87, 473.00, 56.87, 2018-03-05, 2019-03-05, -,         -,         Kunden AG Mitte,   DE
                    facturx-en16931-simple.pdf,          471102,       380, 529.87, 473.00, 56.87, 2018-03-05, -,          -,         -,         Kunden AG Mitte,   DE
                    """)
    void real_e_invoices_are_read_right(
            String file,
            String number,
            String typeCode,
            BigDecimal amountDue,
            BigDecimal net,
            BigDecimal vat,
            LocalDate issueDate,
            LocalDate dueDate,
            String sellerSiren,
            String buyerSiren,
            String buyerName,
            String buyerCountry)
            throws UnreadableEInvoice {
        var invoice = FacturX.read(EInvoiceFiles.read(file));

        assertThat(invoice.number()).isEqualTo(number);
        assertThat(invoice.typeCode()).isEqualTo(typeCode);
        assertThat(invoice.currency()).isEqualTo("EUR");
        assertThat(invoice.amountDue()).isEqualByComparingTo(amountDue);
        assertThat(invoice.net()).isEqualByComparingTo(net);
        assertThat(invoice.vat()).isEqualByComparingTo(vat);
        assertThat(invoice.issueDate()).isEqualTo(issueDate);
        assertThat(invoice.dueDate()).isEqualTo(dueDate);
        assertThat(invoice.seller().siren()).isEqualTo(sellerSiren);
        assertThat(invoice.buyer().siren()).isEqualTo(buyerSiren);
        assertThat(invoice.buyer().name()).isEqualTo(buyerName);
        assertThat(invoice.buyer().country()).isEqualTo(buyerCountry);
    }

    @Test
    void the_buyers_contact_is_read_where_there_is_one() throws UnreadableEInvoice {
        var buyer = FacturX.read(EInvoiceFiles.read(EInvoiceFiles.FRENCH)).buyer();
        assertThat(buyer.contact()).extracting(Person::email).isEqualTo("alexandre.payet@majolieboutique.net");
    }

    @Test
    void the_siren_comes_from_the_vat_number_where_there_is_no_registration() throws UnreadableEInvoice {
        var xml =
                Pdfs.xmlOf(EInvoiceFiles.read(EInvoiceFiles.FRENCH)).replace("schemeID=\"0002\"", "schemeID=\"0088\"");
        assertThat(FacturX.read(Pdfs.with(xml)).buyer().siren()).isEqualTo("787878784");
    }

    @Test
    void what_the_invoice_does_not_say_is_not_made_up() throws UnreadableEInvoice {
        var xml = Pdfs.xmlOf(EInvoiceFiles.read(EInvoiceFiles.FRENCH))
                .replaceAll("(?s)<ram:DuePayableAmount[^>]*>.*?</ram:DuePayableAmount>", "")
                .replaceAll("(?s)<ram:InvoiceCurrencyCode>.*?</ram:InvoiceCurrencyCode>", "")
                .replaceAll("(?s)<ram:DueDateDateTime>.*?</ram:DueDateDateTime>", "")
                .replaceAll("(?s)<ram:IssueDateTime>.*?</ram:IssueDateTime>", "")
                .replaceFirst("<ram:TypeCode>380</ram:TypeCode>", "");
        var invoice = FacturX.read(Pdfs.with(xml));
        assertThat(invoice.amountDue()).isNull();
        assertThat(invoice.currency()).isNull();
        assertThat(invoice.dueDate()).isNull();
        assertThat(invoice.issueDate()).isNull();
        assertThat(invoice.typeCode()).isNull();
    }
}
