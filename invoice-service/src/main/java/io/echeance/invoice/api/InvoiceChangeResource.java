package io.echeance.invoice.api;

import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Replies;
import io.echeance.eventstore.http.RequestSchema;
import io.echeance.invoice.application.ChangeInvoice;
import io.echeance.invoice.application.Invoices;
import io.echeance.invoice.domain.ForeignFacts;
import io.echeance.invoice.domain.InvoiceCommand;
import io.echeance.invoice.domain.InvoiceCommand.Cancel;
import io.echeance.invoice.domain.InvoiceCommand.Dispute;
import io.echeance.invoice.domain.InvoiceCommand.ResolveDispute;
import io.echeance.invoice.domain.InvoiceEvent.DisputeResolved.Outcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** What the owner of an invoice, or operations, does with it. */
@Path("/v1/invoices/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"supplier", "partner", "ops"})
public class InvoiceChangeResource {

    private static final RequestSchema CANCELLATION = RequestSchema.load("/schemas/cancellation-request.json");
    private static final RequestSchema RESOLUTION = RequestSchema.load("/schemas/dispute-resolution-request.json");

    private final Invoices invoices;
    private final Caller caller;
    private final Tenant tenant;

    public InvoiceChangeResource(Invoices invoices, Caller caller, Tenant tenant) {
        this.invoices = invoices;
        this.caller = caller;
        this.tenant = tenant;
    }

    @POST
    @Path("/cancellation")
    public CompletionStage<Response> cancel(@PathParam("id") String id, byte[] body) {
        var reason = CANCELLATION.read(body).get("reason").textValue();
        var by = caller.name();
        return change(id, body, (today, facts) -> new Cancel(reason, by, today, facts));
    }

    @POST
    @Path("/dispute")
    public CompletionStage<Response> dispute(@PathParam("id") String id, byte[] body) {
        var request = DisputeRequest.read(body);
        var by = caller.name();
        return change(
                id, body, (today, facts) -> new Dispute(request.reason(), request.disputedAmount(), by, today, facts));
    }

    @POST
    @Path("/dispute-resolution")
    public CompletionStage<Response> resolve(@PathParam("id") String id, byte[] body) {
        var json = RESOLUTION.read(body);
        var outcome = Outcome.valueOf(json.get("outcome").textValue());
        var reason = json.path("reason").textValue();
        var by = caller.name();
        return change(id, body, (today, facts) -> new ResolveDispute(outcome, reason, by, today));
    }

    private CompletionStage<Response> change(
            String id, byte[] body, BiFunction<LocalDate, ForeignFacts, InvoiceCommand> command) {
        var change = new ChangeInvoice(id, tenant.visibleSupplier(), command);
        return invoices.change(caller.request(change, body)).thenApply(Replies::toResponse);
    }
}
