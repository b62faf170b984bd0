package io.echeance.payout.api;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.Replies;
import io.echeance.payout.application.StatusReport;
import io.echeance.payout.application.StatusReports;
import io.echeance.payout.application.StatusReports.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletionStage;

/** What the bank says about the files that it got (pain.002). */
@Path("/v1/payout-status-reports")
@RolesAllowed("ops")
public class StatusReportResource {

    private final StatusReport.Reader reader;
    private final StatusReports reports;
    private final Caller caller;

    StatusReportResource(StatusReport.Reader reader, StatusReports reports, Caller caller) {
        this.reader = reader;
        this.reports = reports;
        this.caller = caller;
    }

    /** 201 with what came of it, 200 for a report that was taken in before, 422 when it does not fit the file. */
    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Blocking
    public CompletionStage<Response> take(byte[] body) {
        var read = reader.read(body);
        var report = read.report()
                .orElseThrow(() -> Problems.toException(
                        Problem.of(422, "status-report-invalid", "The status report is not readable", read.fault())));
        return reports.submit(caller.request(new Received(report, sha256(body)), body))
                .thenApply(Replies::toResponse);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
