package io.echeance.coverage.decision.api;

import io.echeance.coverage.decision.application.DecideReferredInvoices;
import io.echeance.coverage.decision.application.UnderwriterDecision;
import io.echeance.coverage.decision.domain.CoverageCommand.Verdict;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Replies;
import io.echeance.eventstore.http.RequestSchema;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** An underwriter decides a referred invoice. */
@Path("/v1/invoices/{invoiceId}/coverage-decision")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CoverageDecisionResource {

    private final RequestSchema schema = RequestSchema.load("/schemas/coverage-decision-request.json");
    private final DecideReferredInvoices decisions;
    private final Caller caller;

    public CoverageDecisionResource(DecideReferredInvoices decisions, Caller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("underwriter")
    public CompletionStage<Response> decide(@PathParam("invoiceId") String invoiceId, byte[] body) {
        var json = schema.read(body);
        var decision = new UnderwriterDecision(
                invoiceId,
                Verdict.valueOf(json.get("decision").textValue()),
                caller.name(),
                json.get("reason").textValue());
        return decisions.submit(caller.request(decision, body)).thenApply(Replies::toResponse);
    }
}
