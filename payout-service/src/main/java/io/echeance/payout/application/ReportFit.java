package io.echeance.payout.application;

import io.echeance.eventstore.command.Fault;
import io.echeance.payout.application.StatusReport.TransactionStatus;
import io.echeance.payout.application.StatusReport.Verdict;
import io.echeance.payout.projection.PayoutFileTable.PayoutFile;
import io.echeance.payout.projection.StatusReportTable.FiledTransfer;
import io.echeance.payout.projection.TransferTable.BankAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A report held against the file that it is about.
 *
 * @param answers one for each transfer about which it decides and whose end is not known yet
 * @param known   how many it names whose end is known already
 * @param faults  everything that does not fit
 */
record ReportFit(List<BankAnswer> answers, int known, List<Fault> faults) {

    private static final int MOST_FAULTS = 100;

    static ReportFit of(StatusReport report, PayoutFile file, Map<String, FiledTransfer> transfers) {
        var faults = new ArrayList<Fault>();
        checkTotals(report, file, faults);
        var verdicts = new HashMap<String, TransactionStatus>();
        for (int i = 0; i < report.transactions().size() && faults.size() < MOST_FAULTS; i++) {
            var transaction = report.transactions().get(i);
            check(transaction, transfers.get(transaction.endToEndId()), "/transactions/" + i, faults);
            verdicts.put(transaction.endToEndId(), transaction);
        }
        var open = transfers.values().stream()
                .filter(transfer -> !transfer.closed())
                .toList();
        var answers = open.stream()
                .map(transfer -> answer(transfer, verdicts.get(transfer.endToEndId()), report.group()))
                .filter(answer -> answer.status() != null)
                .toList();
        return new ReportFit(answers, transfers.size() - open.size(), List.copyOf(faults));
    }

    private static BankAnswer answer(FiledTransfer transfer, TransactionStatus named, Verdict group) {
        var verdict = named == null || named.verdict().status() == null ? group : named.verdict();
        return new BankAnswer(
                transfer.endToEndId(),
                verdict.status(),
                verdict.reason(),
                named == null ? null : named.bankReference());
    }

    private static void checkTotals(StatusReport report, PayoutFile file, List<Fault> faults) {
        if (report.originalCount() != null && report.originalCount() != file.transactions()) {
            faults.add(new Fault("/OrgnlNbOfTxs", "wrong-count", "the file has " + file.transactions()));
        }
        if (differs(report.originalSum(), file.controlSum().getAmount())) {
            faults.add(new Fault(
                    "/OrgnlCtrlSum",
                    "wrong-sum",
                    "the file's sum is " + file.controlSum().getAmount()));
        }
    }

    private static void check(TransactionStatus said, FiledTransfer sent, String pointer, List<Fault> faults) {
        if (sent == null) {
            faults.add(new Fault(
                    pointer + "/OrgnlEndToEndId", "unknown-transaction", said.endToEndId() + " is not in the file"));
        } else if (differs(said.amount(), sent.amount())
                || said.currency() != null && !said.currency().equals(sent.currency())) {
            faults.add(new Fault(
                    pointer + "/InstdAmt",
                    "wrong-amount",
                    "%s is of %s %s".formatted(said.endToEndId(), sent.amount(), sent.currency())));
        }
    }

    private static boolean differs(BigDecimal said, BigDecimal sent) {
        return said != null && said.compareTo(sent) != 0;
    }
}
