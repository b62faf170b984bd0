package io.echeance.payout.service;

/** Status reports as a bank writes them (pain.002.001.10). */
final class StatusReport {

    private StatusReport() {}

    /** @param group status of the whole file, or null @param transactions elements made by {@link #transaction} */
    static String about(String messageId, String reportId, String group, String... transactions) {
        var payment = transactions.length == 0
                ? ""
                : "<OrgnlPmtInfAndSts><OrgnlPmtInfId>" + messageId + "</OrgnlPmtInfId>" + String.join("", transactions)
                        + "</OrgnlPmtInfAndSts>";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-24T10:00:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%s</OrgnlGrpInfAndSts>
                %s</CstmrPmtStsRpt></Document>
                """.formatted(reportId, messageId, group == null ? "" : "<GrpSts>" + group + "</GrpSts>", payment);
    }

    static String transaction(String endToEndId, String status, String reason, String amount) {
        return "<TxInfAndSts><OrgnlEndToEndId>" + endToEndId + "</OrgnlEndToEndId><TxSts>" + status + "</TxSts>"
                + (reason == null ? "" : "<StsRsnInf><Rsn><Cd>" + reason + "</Cd></Rsn></StsRsnInf>")
                + "<AcctSvcrRef>BANK-" + endToEndId.substring(20) + "</AcctSvcrRef>"
                + (amount == null
                        ? ""
                        : "<OrgnlTxRef><Amt><InstdAmt Ccy=\"EUR\">" + amount + "</InstdAmt></Amt></OrgnlTxRef>")
                + "</TxInfAndSts>";
    }
}
