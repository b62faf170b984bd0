package io.echeance.payout.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.payout.domain.BankStatus;
import io.echeance.payout.projection.PayoutFileTable.PayoutFile;
import io.echeance.payout.projection.StatusReportTable;
import io.echeance.payout.projection.TransferTable.BankAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Takes in what the bank reports about a file: all of a report or, when anything in it does not fit, nothing. What was
 * carried out or refused is told to the payouts at once, by the deadlines on which they wait for the bank.
 */
@ApplicationScoped
public class StatusReports {

    /** @param sha256 of the document, so that another one under the same id is seen */
    public record Received(StatusReport report, String sha256) {}

    /** What came of a report; counts are transactions, {@code known} those whose end was known already. */
    public record Taken(
            String reportId, String fileId, String fileStatus, int accepted, int settled, int rejected, int known) {}

    private final Deadlines deadlines;
    private final ObjectMapper json;
    private final CommandLane<Received> lane;

    StatusReports(CommandLanes lanes, Deadlines deadlines, ObjectMapper json) {
        this.deadlines = deadlines;
        this.json = json;
        this.lane = lanes.open("payout-status-reports", this::handle);
    }

    public CompletionStage<Reply> submit(Request<Received> request) {
        return lane.submit(request);
    }

    private List<Answer> handle(UnitOfWork work, List<Request<Received>> requests) {
        return requests.stream().map(request -> take(work, request.command())).toList();
    }

    private Answer take(UnitOfWork work, Received received) {
        var report = received.report();
        var known = StatusReportTable.find(work.sql(), report.messageId());
        if (known.isPresent()) {
            return known.get().sha256().equals(received.sha256())
                    ? accepted(200, known.get().answer().getBytes(StandardCharsets.UTF_8))
                    : Answer.refused(Problem.conflict(
                            "status-report-id-reused",
                            "Another report of the id " + report.messageId() + " was taken in before."));
        }
        var file = StatusReportTable.file(work.sql(), report.originalMessageId());
        return file.isPresent()
                ? take(work, received, file.get())
                : Answer.refused(Problem.of(
                        422,
                        "payout-file-unknown",
                        "The report is about a file that was never written here",
                        "No file has the message id " + report.originalMessageId() + "."));
    }

    private Answer take(UnitOfWork work, Received received, PayoutFile file) {
        var transfers = StatusReportTable.transfers(work.sql(), file.fileId());
        var fit = ReportFit.of(received.report(), file, transfers);
        if (!fit.faults().isEmpty()) {
            return Answer.refused(Problem.invalid(fit.faults()));
        }
        StatusReportTable.apply(work.sql(), fit.answers());
        deadlines.schedule(
                work,
                fit.answers().stream()
                        .filter(answer -> answer.status() != BankStatus.ACCEPTED)
                        .map(answer -> transfers.get(answer.endToEndId()))
                        .map(ended -> ExecutionDeadline.of(ended.invoiceId(), ended.payoutId(), work.today()))
                        .toList());
        var status = FileStatus.of(StatusReportTable.statuses(work.sql(), file.fileId()));
        StatusReportTable.fileStatus(work.sql(), file.fileId(), status);
        var taken = new Taken(
                received.report().messageId(),
                file.fileId(),
                status,
                count(fit.answers(), BankStatus.ACCEPTED),
                count(fit.answers(), BankStatus.SETTLED),
                count(fit.answers(), BankStatus.REJECTED),
                fit.known());
        var body = bytes(taken);
        StatusReportTable.save(
                work.sql(),
                taken.reportId(),
                file.fileId(),
                received.sha256(),
                new String(body, StandardCharsets.UTF_8),
                work.today());
        return accepted(201, body);
    }

    private static int count(List<BankAnswer> answers, BankStatus status) {
        return (int)
                answers.stream().filter(answer -> answer.status() == status).count();
    }

    private static Answer accepted(int status, byte[] body) {
        return new Answer.Accepted(status, null, body, null, null);
    }

    private byte[] bytes(Taken taken) {
        try {
            return json.writeValueAsBytes(taken);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer can't be written as JSON", e);
        }
    }
}
