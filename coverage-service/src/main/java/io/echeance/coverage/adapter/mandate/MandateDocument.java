package io.echeance.coverage.adapter.mandate;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.echeance.coverage.config.CoverageConfig;
import io.echeance.coverage.config.Insurer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The mandate as PDF: what is done, at what price, how it is settled and how it ends, each number from the policy itself.
 * For worker threads.
 */
@ApplicationScoped
public class MandateDocument {

    private final Template french;
    private final Template english;
    private final Insurer insurer;

    public MandateDocument(
            @Location("mandate-fr.html") Template french,
            @Location("mandate-en.html") Template english,
            CoverageConfig config) {
        this.french = french;
        this.english = english;
        this.insurer = config.insurer();
    }

    /** @return the bytes of a PDF */
    public byte[] render(MandateFigures policy, Language language) {
        var template =
                switch (language) {
                    case FRENCH -> french;
                    case ENGLISH -> english;
                };
        return pdf(template.data("policy", policy)
                .data("insurer", insurer)
                .data("write", new Figures(language))
                .render());
    }

    private static byte[] pdf(String html) {
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withProducer("Échéance")
                    .withHtmlContent(html, null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("the mandate can't be written as PDF", e);
        }
        return bytes.toByteArray();
    }
}
