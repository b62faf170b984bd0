package io.echeance.acceptance.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes a statement (camt.053.001.08) as a bank would: most payments by reference, many by number, some in part, some of nobody. */
final class BankFile {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>B</MsgId></GrpHdr><Stmt>
            <Id>B</Id><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>
            """;

    private static final String ENTRY = """
            <Ntry><NtryRef>%1$d</NtryRef><Amt Ccy="EUR">%2$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><RvslInd>false</RvslInd>
            <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%3$s</Dt></BookgDt><ValDt><Dt>%3$s</Dt></ValDt>
            <AcctSvcrRef>%4$s-%1$d</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly>
            </Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>E2E-%1$d</EndToEndId></Refs><Amt Ccy="EUR">%2$s</Amt>
            <CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>CLIENT %1$d SARL</Nm></Pty></Dbtr>
            <DbtrAcct><Id><IBAN>FR14%5$023d</IBAN></Id></DbtrAcct></RltdPties>
            <RmtInf><Ustrd>%6$s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            """;

    private BankFile() {}

    /**
     * @param first   number of the invoice of the first entry; the next entries pay the next ones
     * @param account prefix of the bank's references
     */
    static Path write(Path folder, String account, int first, int entries, LocalDate day) throws IOException {
        var path = folder.resolve(account + ".xml");
        try (var out = Files.newBufferedWriter(path)) {
            out.write(HEAD);
            for (int i = 0; i < entries; i++) {
                entry(out, account, first + i, i, day);
            }
            out.write("</Stmt></BkToCstmrStmt></Document>\n");
        }
        return path;
    }

    private static void entry(BufferedWriter out, String account, int invoice, int at, LocalDate day)
            throws IOException {
        var whole = OpenInvoices.amount(invoice);
        var reference = OpenInvoices.reference(invoice);
        var text =
                switch (at % 20) {
                    case 0 -> "VIREMENT DIVERS";
                    case 1, 2, 3, 4 -> "REGLEMENT FACTURE " + OpenInvoices.invoiceNumber(invoice);
                    default -> "VIR SEPA REF " + reference.substring(0, 8) + " " + reference.substring(8);
                };
        var amount = at % 20 == 5 ? "100.00" : whole;
        out.write(ENTRY.formatted(at, amount, day, account, invoice, text));
    }
}
