package io.echeance.collections.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes bank files as banks do. */
public final class Camt {

    /** A transaction, or a whole entry. */
    public record Line(
            String amount,
            String direction,
            boolean reversal,
            String reference,
            String endToEndId,
            String structured,
            String text,
            String iban) {

        public static Line credit(String amount, String reference) {
            return new Line(amount, "CRDT", false, reference, "", "", "", "");
        }

        public Line saying(String free) {
            return new Line(amount, direction, reversal, reference, endToEndId, structured, free, iban);
        }

        public Line forReference(String creditorReference) {
            return new Line(amount, direction, reversal, reference, endToEndId, creditorReference, text, iban);
        }

        public Line from(String account) {
            return new Line(amount, direction, reversal, reference, endToEndId, structured, text, account);
        }

        public Line endToEnd(String id) {
            return new Line(amount, direction, reversal, reference, id, structured, text, iban);
        }

        public Line debit() {
            return new Line(amount, "DBIT", reversal, reference, endToEndId, structured, text, iban);
        }

        public Line reversed() {
            return new Line(amount, "DBIT", true, reference, endToEndId, structured, text, iban);
        }
    }

    private final String kind;
    private final String version;
    private final LocalDate day;
    private final String account;
    private final List<String> entries = new ArrayList<>();

    private Camt(String kind, String version, LocalDate day, String account) {
        this.kind = kind;
        this.version = version;
        this.day = day;
        this.account = account;
    }

    public static Camt statement(LocalDate day, String account) {
        return new Camt("053", "08", day, account);
    }

    public static Camt notification(LocalDate day, String account) {
        return new Camt("054", "04", day, account);
    }

    public Camt version(String other) {
        return new Camt(kind, other, day, account);
    }

    public Camt with(Line line) {
        entries.add(entry(line, details(line, false)));
        return this;
    }

    /** One entry of several transactions. */
    public Camt batch(String total, String reference, List<Line> lines) {
        var whole = Line.credit(total, reference);
        var parts = new StringBuilder();
        lines.forEach(line -> parts.append(details(line, true)));
        entries.add(entry(whole, parts.toString()));
        return this;
    }

    /** The same entry without its details, as many statements show it. */
    public Camt bare(String total, String reference) {
        entries.add(entry(Line.credit(total, reference), ""));
        return this;
    }

    public String xml() {
        boolean statement = kind.equals("053");
        var message = statement ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn";
        var part = statement ? "Stmt" : "Ntfctn";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.%s.001.%s"><%s><GrpHdr><MsgId>M</MsgId></GrpHdr><%s>
                <Id>S</Id><Acct><Id><IBAN>%s</IBAN></Id></Acct>%s</%s></%s></Document>
                """.formatted(kind, version, message, part, account, String.join("\n", entries), part, message);
    }

    private String entry(Line line, String details) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd>%s<Sts>%s</Sts><BookgDt><Dt>%s</Dt></BookgDt>
                <ValDt><Dt>%s</Dt></ValDt>%s%s</Ntry>""".formatted(
                        line.amount(),
                        line.direction(),
                        line.reversal() ? "<RvslInd>true</RvslInd>" : "",
                        version.compareTo("08") < 0 ? "BOOK" : "<Cd>BOOK</Cd>",
                        day,
                        day,
                        line.reference().isEmpty() ? "" : "<AcctSvcrRef>" + line.reference() + "</AcctSvcrRef>",
                        details.isEmpty() ? "" : "<NtryDtls>" + details + "</NtryDtls>");
    }

    private String details(Line line, boolean amount) {
        var debtor = version.compareTo("08") < 0 ? "<Nm>A CLIENT</Nm>" : "<Pty><Nm>A CLIENT</Nm></Pty>";
        return "<TxDtls><Refs>%s</Refs>%s<RltdPties><Dbtr>%s</Dbtr>%s</RltdPties><RmtInf>%s%s</RmtInf></TxDtls>"
                .formatted(
                        line.endToEndId().isEmpty() ? "" : "<EndToEndId>" + line.endToEndId() + "</EndToEndId>",
                        amount ? "<Amt Ccy=\"EUR\">" + line.amount() + "</Amt>" : "",
                        debtor,
                        line.iban().isEmpty() ? "" : "<DbtrAcct><Id><IBAN>" + line.iban() + "</IBAN></Id></DbtrAcct>",
                        line.text().isEmpty() ? "" : "<Ustrd>" + escape(line.text()) + "</Ustrd>",
                        line.structured().isEmpty()
                                ? ""
                                : "<Strd><CdtrRefInf><Ref>" + line.structured() + "</Ref></CdtrRefInf></Strd>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
