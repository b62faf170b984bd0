package io.echeance.invoice.adapter.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echeance.invoice.EInvoiceFiles;
import io.echeance.invoice.Pdfs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileEInvoiceTest {

    private static final String XML = Pdfs.xmlOf(EInvoiceFiles.read(EInvoiceFiles.FRENCH));

    @Test
    void what_is_no_pdf_is_refused() {
        assertThat(refusal("<html></html>".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("pdf-unreadable");
        assertThat(refusal(new byte[0]).code()).isEqualTo("pdf-unreadable");
    }

    @Test
    void a_pdf_that_was_cut_off_is_refused() {
        var pdf = EInvoiceFiles.read(EInvoiceFiles.FRENCH);
        assertThat(refusal(Arrays.copyOf(pdf, 2000)).code()).startsWith("pdf-");
    }

    @Test
    void a_pdf_without_xml_is_refused() {
        assertThat(refusal(Pdfs.empty()).code()).isEqualTo("pdf-without-xml");
        assertThat(refusal(Pdfs.with("photo.xml", XML.getBytes(StandardCharsets.UTF_8)))
                        .code())
                .isEqualTo("pdf-without-xml");
    }

    @Test
    void xml_that_is_not_well_formed_is_refused() {
        assertThat(refusal(Pdfs.with(XML.substring(0, XML.length() / 2))).code())
                .isEqualTo("xml-unreadable");
    }

    @Test
    void xml_that_is_no_cii_is_refused() {
        var refusal = refusal(Pdfs.with("<Invoice xmlns=\"urn:x\"/>"));
        assertThat(refusal.code()).isEqualTo("xml-unreadable");
        assertThat(refusal).hasMessageContaining("'Invoice'");
    }

    @Test
    void an_external_entity_is_refused_and_its_file_is_never_read(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        var xml = withDocumentType("<!ENTITY x SYSTEM \"" + secret.toUri() + "\">", "&x;");
        var refusal = refusal(Pdfs.with(xml));
        assertThat(refusal.code()).isEqualTo("xml-unreadable");
        assertThat(refusal.getMessage()).contains("DOCTYPE").doesNotContain("the-secret");
    }

    @Test
    void no_external_document_type_or_entity_is_ever_fetched() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var url = "http://127.0.0.1:" + server.getLocalPort() + "/evil.dtd";
            refusal(Pdfs.with(withDocumentType("<!ENTITY % x SYSTEM \"" + url + "\"> %x;", "")));
            refusal(Pdfs.with(XML.replaceFirst("<rsm:", "<!DOCTYPE rsm:x SYSTEM \"" + url + "\"><rsm:")));
            server.setSoTimeout(200);
            assertThat(catchThrowableOfType(SocketTimeoutException.class, server::accept))
                    .as("nobody has connected")
                    .isNotNull();
        }
    }

    @Test
    void a_billion_laughs_are_refused_without_laughing() {
        var entities = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            entities.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        assertThat(refusal(Pdfs.with(withDocumentType(entities.toString(), "&l11;")))
                        .code())
                .isEqualTo("xml-unreadable");
    }

    @Test
    void a_number_with_an_exponent_is_refused_before_anybody_computes_with_it() {
        var xml = XML.replaceAll("<ram:DuePayableAmount[^>]*>[^<]*<", "<ram:DuePayableAmount>1E+999999999<");
        assertThat(refusal(Pdfs.with(xml)).getMessage()).contains("DuePayableAmount");
    }

    @Test
    void xml_that_is_nested_without_end_is_refused() {
        var xml = XML.replaceFirst("</rsm:CrossIndustryInvoice>", "<a>".repeat(100_000));
        assertThat(refusal(Pdfs.with(xml)).getMessage()).contains("deep");
    }

    @Test
    void a_pdf_that_unpacks_to_gigabytes_is_refused() {
        var pdf = Pdfs.with("bomb.bin", new byte[100 << 20]);
        assertThat(pdf).hasSizeLessThan(1 << 20);
        assertThat(refusal(pdf).code()).isEqualTo("pdf-inflates-too-much");
    }

    private static String withDocumentType(String declarations, String reference) {
        return XML.replaceFirst("<rsm:", "<!DOCTYPE x [" + declarations.replace("$", "\\$") + "]><rsm:")
                .replace("FA-2017-0010", "FA-2017-0010" + reference);
    }

    private static UnreadableEInvoice refusal(byte[] pdf) {
        return catchThrowableOfType(UnreadableEInvoice.class, () -> FacturX.read(pdf));
    }
}
