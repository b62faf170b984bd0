package io.echeance.collections.bank.adapter.camt;

import io.echeance.collections.bank.domain.FileItem;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/** Reads one entry (Ntry): its own fields, and the transactions of its details, each on its own. */
final class EntryReader {

    /** Real batches hold thousands; more than this in one entry is refused, so that memory stays bounded. */
    private static final int MOST_TRANSACTIONS = 50_000;

    private EntryReader() {}

    /** From just after the start of the entry to its end. */
    static List<FileItem> read(Xml xml, String account, References references) throws NotABankFile {
        var fields = new ArrayList<Node>();
        var details = new ArrayList<Detail>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (xml.name().equals("NtryDtls")) {
                readDetails(xml, details);
            } else {
                fields.add(Node.read(xml));
            }
        }
        return new Entry(account, fields).items(details, references);
    }

    private static void readDetails(Xml xml, List<Detail> details) throws NotABankFile {
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (!xml.name().equals("TxDtls")) {
                xml.skip();
                continue;
            }
            details.add(Detail.of(Node.read(xml)));
            if (details.size() > MOST_TRANSACTIONS) {
                throw new NotABankFile(
                        "entry-too-large", "an entry has more than " + MOST_TRANSACTIONS + " transactions");
            }
        }
    }
}
