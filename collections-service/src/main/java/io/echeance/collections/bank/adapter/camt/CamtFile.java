package io.echeance.collections.bank.adapter.camt;

import io.echeance.collections.bank.domain.FileItem;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads ISO 20022 bank-to-customer files, statements (camt.053) and notifications (camt.054), versions 02 to 08, entry by
 * entry: memory does not grow with the file.
 */
public final class CamtFile {

    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.05([34])\\.001\\.(\\d\\d)");
    private static final int OLDEST = 2;
    private static final int NEWEST = 8;

    private record Form(String message, String part) {}

    private static final Map<String, Form> FORMS = Map.of(
            "3", new Form("BkToCstmrStmt", "Stmt"),
            "4", new Form("BkToCstmrDbtCdtNtfctn", "Ntfctn"));

    private CamtFile() {}

    /**
     * Gives each entry's transactions to the consumer, in file order.
     *
     * @throws NotABankFile at the first place where the file is not what it should be; what came before was given
     */
    public static void read(InputStream in, Consumer<List<FileItem>> entries) throws NotABankFile {
        try (var xml = new Xml(in)) {
            var form = form(xml);
            int parts = 0;
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals(form.part())) {
                    parts++;
                    readPart(xml, entries);
                } else {
                    xml.skip();
                }
            }
            if (parts == 0) {
                throw new NotABankFile("no-statement", "the file has no " + form.part() + " element");
            }
            readToTheEnd(xml);
        }
    }

    private static Form form(Xml xml) throws NotABankFile {
        xml.nextTag();
        var namespace = NAMESPACE.matcher(String.valueOf(xml.namespace()));
        if (!xml.name().equals("Document") || !namespace.matches()) {
            throw new NotABankFile("not-a-bank-file", "the root is not the Document of a camt.053 or camt.054 file");
        }
        int version = Integer.parseInt(namespace.group(2));
        if (version < OLDEST || version > NEWEST) {
            throw new NotABankFile(
                    "version-not-supported", "version " + namespace.group(2) + " is not one of 02 to 08");
        }
        var form = FORMS.get(namespace.group(1));
        if (xml.nextTag() != XMLStreamConstants.START_ELEMENT || !xml.name().equals(form.message())) {
            throw new NotABankFile("not-a-bank-file", "the Document holds no " + form.message());
        }
        return form;
    }

    private static void readPart(Xml xml, Consumer<List<FileItem>> entries) throws NotABankFile {
        var account = "";
        var references = new References();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.name()) {
                case "Acct" -> account = Account.id(Node.read(xml));
                case "Ntry" -> entries.accept(EntryReader.read(xml, account, references));
                default -> xml.skip();
            }
        }
    }

    /** What follows the message must be well-formed too. */
    private static void readToTheEnd(Xml xml) throws NotABankFile {
        while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
            // nothing of interest is left
        }
    }
}
