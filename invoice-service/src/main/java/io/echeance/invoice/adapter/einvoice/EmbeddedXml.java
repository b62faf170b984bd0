package io.echeance.invoice.adapter.einvoice;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Takes the invoice's XML out of a Factur-X PDF: an embedded file with one of the names of the standard. */
final class EmbeddedXml {

    private static final Set<String> NAMES = Set.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml");
    private static final long MOST_INFLATED = 64L << 20;
    private static final int DEEPEST_TREE = 8;

    private EmbeddedXml() {}

    static byte[] of(byte[] pdf) throws UnreadableEInvoice {
        new InflationGuard(MOST_INFLATED).check(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            return xml(document)
                    .orElseThrow(() -> new UnreadableEInvoice(
                            "pdf-without-xml",
                            "the PDF holds no factur-x.xml: it is a picture of an invoice, not an e-invoice"));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableEInvoice(
                    "pdf-unreadable", "the body is not a PDF that can be read: " + e.getMessage(), e);
        }
    }

    private static Optional<byte[]> xml(PDDocument document) throws IOException {
        var names = document.getDocumentCatalog().getNames();
        var files = names == null ? null : names.getEmbeddedFiles();
        return files == null ? Optional.empty() : search(files, DEEPEST_TREE);
    }

    private static Optional<byte[]> search(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
            throws IOException {
        var here = node.getNames();
        if (here != null) {
            for (var file : here.values()) {
                if (isInvoice(file) && file.getEmbeddedFile() != null) {
                    return Optional.of(unpack(file.getEmbeddedFile()));
                }
            }
        }
        var kids = node.getKids();
        for (var kid : depth == 0 || kids == null ? List.<PDNameTreeNode<PDComplexFileSpecification>>of() : kids) {
            var found = search(kid, depth - 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Two layers of compression would get past the guard, which looks into one; no invoice needs them. */
    private static byte[] unpack(PDEmbeddedFile file) throws IOException {
        if (file.getFilters().size() > 1) {
            throw new IOException("the invoice's XML is compressed more than once");
        }
        return file.toByteArray();
    }

    private static boolean isInvoice(PDComplexFileSpecification file) {
        return file.getFilename() != null && NAMES.contains(file.getFilename().toLowerCase(Locale.ROOT));
    }
}
