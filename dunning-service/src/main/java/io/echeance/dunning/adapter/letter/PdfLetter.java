package io.echeance.dunning.adapter.letter;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;

/** HTML as PDF; the same bytes for the same HTML and day, so that a preview is what will be sent. */
final class PdfLetter {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private PdfLetter() {}

    /**
     * @param html well-formed
     * @param day  on which it is dated
     */
    static byte[] render(String html, LocalDate day) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder().withProducer("Échéance").withHtmlContent(html, null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(day.atStartOfDay(PARIS)));
            document.setDocumentId((long) html.hashCode());
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the letter can't be written as PDF", e);
        }
        return bytes.toByteArray();
    }
}
