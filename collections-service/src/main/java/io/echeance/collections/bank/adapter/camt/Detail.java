package io.echeance.collections.bank.adapter.camt;

import io.echeance.collections.bank.domain.Payer;
import io.echeance.collections.bank.domain.Remittance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A transaction of an entry (TxDtls), as far as cash application needs it.
 *
 * @param amount     as it is written; null where there is none
 * @param currency   of the amount; null where there is none
 * @param bankReference the bank's own; empty where it gave none
 * @param returned   it returns a transaction (RtrInf)
 */
record Detail(
        String amount,
        String currency,
        String bankReference,
        String endToEndId,
        boolean returned,
        Remittance remittance,
        Payer payer) {

    private static final int LONGEST_TEXT = 600;
    private static final int MOST_REFERENCES = 50;
    private static final List<String> NOTHING_SAID = List.of("NOTPROVIDED", "NONREF");

    static Detail of(Node node) {
        // Version 02 has the amount in AmtDtls only.
        var amount = node.first("Amt").or(() -> node.first("AmtDtls", "TxAmt", "Amt"));
        return new Detail(
                amount.map(Node::text).orElse(null),
                amount.map(Node::currency).orElse(null),
                node.value("Refs", "AcctSvcrRef"),
                said(node.value("Refs", "EndToEndId")),
                node.has("RtrInf"),
                remittance(node),
                payer(node));
    }

    /** Of an entry without details. */
    static Detail ofText(String text) {
        return new Detail(null, null, "", "", false, new Remittance(List.of(), cut(text)), new Payer("", ""));
    }

    private static Remittance remittance(Node node) {
        var structured = node.all("RmtInf", "Strd")
                .flatMap(part -> Stream.of(
                                part.all("CdtrRefInf", "Ref"),
                                part.all("CdtrRefInf", "CdtrRef"),
                                part.all("RfrdDocInf", "Nb"),
                                part.all("RfrdDocInf", "RfrdDocNb"))
                        .flatMap(all -> all))
                .map(Node::text)
                .filter(text -> !text.isEmpty())
                .limit(MOST_REFERENCES)
                .toList();
        var free = Stream.concat(
                        node.all("RmtInf").flatMap(part -> part.texts("Ustrd")),
                        Stream.concat(
                                node.all("RmtInf").flatMap(part -> part.texts("AddtlRmtInf")),
                                node.texts("AddtlTxInf")))
                .collect(Collectors.joining(" "));
        return new Remittance(structured, cut(free));
    }

    /** From version 08 on a party is one level deeper. */
    private static Payer payer(Node node) {
        var name = Optional.of(node.value("RltdPties", "Dbtr", "Nm"))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> node.value("RltdPties", "Dbtr", "Pty", "Nm"));
        var iban = node.first("RltdPties", "DbtrAcct").map(Account::id).orElse("");
        return new Payer(cut(name), iban.toUpperCase(Locale.ROOT));
    }

    private static String said(String reference) {
        return NOTHING_SAID.contains(reference.toUpperCase(Locale.ROOT)) ? "" : reference;
    }

    /** One line, not too long, without signs that no database or log line takes. */
    private static String cut(String text) {
        var line = text.replaceAll("\\p{C}", " ").replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT);
    }

    /** What names it in every file, where the bank gives no reference. */
    String fingerprint() {
        return String.join("|", endToEndId, String.join(" ", remittance.references()), remittance.text(), payer.iban());
    }
}
