package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.AUDITOR;

import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.Replies;
import io.echeance.gateway.audit.export.CsvExport;
import io.echeance.gateway.audit.export.SigningKey;
import io.echeance.gateway.audit.export.StateExport;
import io.echeance.gateway.audit.replay.InvoiceReplay;
import io.echeance.gateway.audit.replay.PointInTime;
import io.echeance.gateway.audit.verification.Verification;
import io.echeance.gateway.audit.verification.Verifications;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For auditors: any state at any date, and proof of the whole log, from the topics alone. */
@Path("/v1/audit")
@RolesAllowed(AUDITOR)
@Tag(name = "Audit", description = "Replay the log and prove it.")
public class AuditResource {

    private final InvoiceReads reads;
    private final InvoiceReplay replay;
    private final Verifications verifications;
    private final Exchange exchange;
    private final Caller caller;
    private final SigningKey signingKey;
    private final Map<String, Object> broker;

    public AuditResource(
            InvoiceReads reads,
            InvoiceReplay replay,
            Verifications verifications,
            Exchange exchange,
            Caller caller,
            SigningKey signingKey,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.reads = reads;
        this.replay = replay;
        this.verifications = verifications;
        this.exchange = exchange;
        this.caller = caller;
        this.signingKey = signingKey;
        this.broker = broker;
    }

    @GET
    @Path("/invoices/{id}")
    @Operation(
            summary = "An invoice as it was",
            description = "Folded from its events on the topic up to a business day or an instant; no table is asked.")
    public Uni<AuditedInvoice> invoice(
            @PathParam("id") String id,
            @Parameter(description = "A business day (YYYY-MM-DD, its end) or an RFC 3339 instant; without it now.")
                    @QueryParam("asOf")
                    String asOf) {
        var until = pointInTime(asOf);
        // What was written before this request is on the topic when the read model shows it.
        return reads.visible(id, exchange.identity())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(row -> replay.replay(id, until)
                        .map(replayed -> AuditedInvoice.of(replayed, until))
                        .orElseThrow(() -> ResourceId.INVOICE.notFound(id)));
    }

    @POST
    @Path("/verifications")
    @RunOnVirtualThread
    @Operation(
            summary = "Verify the whole log",
            description = "Starts the checks of the log's guarantees over all topics; the answer says where to look.")
    public Response verify(byte[] body) {
        if (body != null
                && body.length > 0
                && !new String(body, StandardCharsets.UTF_8).strip().equals("{}")) {
            throw invalid("", "unexpected-body", "must be empty or {}");
        }
        var request = caller.request(new Verifications.Verify(caller.name()), body == null ? new byte[0] : body);
        return Replies.toResponse(
                verifications.submit(request).toCompletableFuture().join());
    }

    @GET
    @Path("/verifications/{id}")
    @RunOnVirtualThread
    @Operation(
            summary = "How far a verification is, or what it found",
            description =
                    "RUNNING, COMPLETED or FAILED; each check with what it proved, each violation with its place.")
    public Verification verification(@PathParam("id") String id) {
        return verifications.find(id).orElseThrow(() -> Problems.toException(Problem.notFound("Verification " + id)));
    }

    @GET
    @Path("/export")
    @RunOnVirtualThread
    @Produces({"application/x-ndjson", "text/csv"})
    @Operation(
            summary = "The state of all invoices at a date",
            description = "Signed JSON Lines, or CSV with Accept: text/csv. The last line is a signature over all bytes"
                    + " before it.")
    public Response export(
            @Parameter(description = "A business day (YYYY-MM-DD, its end) or an RFC 3339 instant; without it now.")
                    @QueryParam("asOf")
                    String asOf,
            @HeaderParam("Accept") String accept)
            throws GeneralSecurityException {
        var until = pointInTime(asOf);
        boolean csv = accept != null && accept.contains("text/csv");
        var format = csv ? new CsvExport() : signingKey.signed();
        StreamingOutput lines = out -> new StateExport(broker).write(until, format, out);
        return Response.ok(lines, csv ? "text/csv;charset=UTF-8" : "application/x-ndjson")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"invoices-%s.%s\"".formatted(until, csv ? "csv" : "jsonl"))
                .build();
    }

    private static PointInTime pointInTime(String asOf) {
        try {
            return PointInTime.parse(asOf);
        } catch (DateTimeException e) {
            throw invalid("/asOf", "invalid", "must be a day, YYYY-MM-DD, or an RFC 3339 instant: " + e.getMessage());
        }
    }

    private static RuntimeException invalid(String pointer, String code, String message) {
        return Problems.toException(Problem.invalid(List.of(new Fault(pointer, code, message))));
    }
}
