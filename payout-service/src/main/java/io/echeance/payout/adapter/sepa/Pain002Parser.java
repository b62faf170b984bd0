package io.echeance.payout.adapter.sepa;

import io.echeance.payout.application.StatusReport;
import io.echeance.payout.application.StatusReport.TransactionStatus;
import io.echeance.payout.application.StatusReport.Verdict;
import io.echeance.payout.domain.BankStatus;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Takes from a valid report what matters here, in one pass. Fields are known by the names on the way to them. */
final class Pain002Parser {

    private static final String TRANSACTION = "TxInfAndSts";

    private final XMLStreamReader xml;
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, String> report = new HashMap<>();
    private final Map<String, String> transaction = new HashMap<>();
    private final List<TransactionStatus> transactions = new ArrayList<>();

    Pain002Parser(XMLStreamReader xml) {
        this.xml = xml;
    }

    StatusReport parse() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS -> text(xml.getText().strip());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // comments and such
                }
            }
        }
        var count = report.get("OrgnlNbOfTxs");
        var sum = report.get("OrgnlCtrlSum");
        return new StatusReport(
                report.get("MsgId"),
                report.get("OrgnlMsgId"),
                count == null ? null : Integer.valueOf(count),
                sum == null ? null : new BigDecimal(sum),
                verdict(report.getOrDefault("GrpSts", report.get("PmtInfSts")), report.get("Cd")),
                transactions);
    }

    private void start() {
        path.addLast(xml.getLocalName());
        if (xml.getLocalName().equals("InstdAmt") && path.contains(TRANSACTION)) {
            transaction.put("Ccy", xml.getAttributeValue(null, "Ccy"));
        }
    }

    /** Codes count where they are a reason of a status, as there are others. */
    private void text(String text) {
        var name = path.getLast();
        if (!text.isEmpty() && (!name.equals("Cd") || path.contains("StsRsnInf"))) {
            (path.contains(TRANSACTION) ? transaction : report).putIfAbsent(name, text);
        }
    }

    private void end() {
        if (path.removeLast().equals(TRANSACTION)) {
            var amount = transaction.get("InstdAmt");
            transactions.add(new TransactionStatus(
                    transaction.getOrDefault("OrgnlEndToEndId", transaction.get("OrgnlInstrId")),
                    verdict(transaction.get("TxSts"), transaction.get("Cd")),
                    amount == null ? null : new BigDecimal(amount),
                    transaction.get("Ccy"),
                    transaction.get("AcctSvcrRef")));
            transaction.clear();
        }
    }

    /** ISO 20022 external payment status codes; a part of a group that is not named was taken. */
    private static Verdict verdict(String code, String reason) {
        return switch (code) {
            case null -> new Verdict(null, null);
            case "ACSC", "ACCC" -> new Verdict(BankStatus.SETTLED, null);
            case "RJCT", "CANC" -> new Verdict(BankStatus.REJECTED, reason == null ? "MS03" : reason);
            case "ACCP", "ACTC", "ACSP", "ACWC", "ACWP", "ACFC", "PART" -> new Verdict(BankStatus.ACCEPTED, null);
            default -> new Verdict(null, null);
        };
    }
}
