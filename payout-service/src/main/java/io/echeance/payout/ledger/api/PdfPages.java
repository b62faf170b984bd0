package io.echeance.payout.ledger.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Text and table rows on as many A4 pages as they need; finished pages wait in a temporary file, not in memory. */
final class PdfPages implements AutoCloseable {

    private static final float MARGIN = 40;
    private static final float LINE = 14;
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    private static final float[] COLUMN = {MARGIN, 105, 235, 345, 555};
    private static final int[] LONGEST = {10, 30, 22, 30, 20};

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private PDPageContentStream page;
    private float y;

    void title(String text) throws IOException {
        show(text, MARGIN, bold, 16);
        y -= 2 * LINE;
    }

    void text(String text) throws IOException {
        show(text, MARGIN, plain, 9);
        y -= LINE;
    }

    void gap() {
        y -= LINE;
    }

    void heading(List<String> cells) throws IOException {
        row(cells, bold);
    }

    void row(List<String> cells) throws IOException {
        row(cells, plain);
    }

    void save(OutputStream out) throws IOException {
        if (page != null) {
            page.close();
        }
        page = null;
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
        }
        document.close();
    }

    /** The last column is an amount: its digits stand under each other. */
    private void row(List<String> cells, PDFont font) throws IOException {
        int last = cells.size() - 1;
        for (int i = 0; i < last; i++) {
            show(shorten(cells.get(i), LONGEST[i]), COLUMN[i], font, 9);
        }
        var amount = printable(cells.get(last), font);
        show(amount, COLUMN[last] - font.getStringWidth(amount) / 1000 * 9, font, 9);
        y -= LINE;
    }

    private void show(String text, float x, PDFont font, float size) throws IOException {
        if (page == null || y < MARGIN) {
            newPage();
        }
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(printable(text, font));
        page.endText();
    }

    private void newPage() throws IOException {
        if (page != null) {
            page.close();
        }
        var next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = TOP;
    }

    private static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** The standard fonts know Latin letters only. */
    private static String printable(String text, PDFont font) {
        var shown = new StringBuilder();
        text.codePoints().forEach(letter -> shown.append(hasGlyph(font, letter) ? Character.toString(letter) : "?"));
        return shown.toString();
    }

    private static boolean hasGlyph(PDFont font, int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
