package io.echeance.invoice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Makes PDFs that carry any XML, and takes the XML out of real ones. */
public final class Pdfs {

    private Pdfs() {}

    /** A PDF of one empty page. */
    public static byte[] empty() {
        return build(null, null);
    }

    public static byte[] with(String xml) {
        return with("factur-x.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] with(String fileName, byte[] content) {
        return build(fileName, content);
    }

    /** The XML of a real Factur-X. */
    public static String xmlOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var file = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .values()
                    .iterator();
            return new String(file.next().getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] build(String fileName, byte[] content) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            if (fileName != null) {
                attach(document, fileName, content);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void attach(PDDocument document, String fileName, byte[] content) throws IOException {
        var specification = new PDComplexFileSpecification();
        specification.setFile(fileName);
        specification.setFileUnicode(fileName);
        specification.setEmbeddedFile(
                new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(fileName, specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }
}
