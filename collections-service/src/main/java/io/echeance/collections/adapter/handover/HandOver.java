package io.echeance.collections.adapter.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.echeance.collections.query.RecoveryFile;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The file with which a recovery is handed over to a lawyer or a collection agency: a PDF to read, a ZIP to load. For worker threads. */
@ApplicationScoped
public class HandOver {

    private final Template template;
    private final ObjectMapper json;

    public HandOver(@Location("recovery-file.html") Template template, ObjectMapper json) {
        this.template = template;
        this.json = json;
    }

    /** @return the bytes of a PDF */
    public byte[] pdf(RecoveryFile file) {
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withProducer("Échéance")
                    .withHtmlContent(template.data("file", file).render(), null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("a recovery file can't be written as PDF", e);
        }
        return bytes.toByteArray();
    }

    /** @return the bytes of a ZIP with the PDF, the recovery as JSON, and timeline, letters and payments as CSV */
    public byte[] zip(RecoveryFile file) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "recovery.pdf", pdf(file));
            add(zip, "recovery.json", json(file));
            add(zip, "timeline.csv", Csv.of(file.history()));
            add(zip, "letters.csv", Csv.of(file.letters()));
            add(zip, "payments.csv", Csv.ofPayments(file.payments()));
        } catch (IOException e) {
            throw new UncheckedIOException("a recovery file can't be written as ZIP", e);
        }
        return bytes.toByteArray();
    }

    private byte[] json(RecoveryFile file) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recovery can't be written as JSON", e);
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
