package io.echeance.invoice.api;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.Replies;
import io.echeance.invoice.application.InvoiceDraft;
import io.echeance.invoice.application.Invoices;
import io.echeance.invoice.application.SubmitInvoice;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** New invoices, as the gateway forwards them. */
@Path("/v1/invoices")
public class InvoiceResource {

    private final Invoices invoices;
    private final Caller caller;
    private final Tenant tenant;

    public InvoiceResource(Invoices invoices, Caller caller, Tenant tenant) {
        this.invoices = invoices;
        this.caller = caller;
        this.tenant = tenant;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"supplier", "partner"})
    public CompletionStage<Response> submitJson(byte[] body) {
        var request = InvoiceRequest.read(body);
        return submit(tenant.submitter(request.supplierId()), request.draft(), body);
    }

    /** On a worker thread: a PDF is much to read. */
    @POST
    @Blocking
    @Consumes("application/pdf")
    @RolesAllowed({"supplier", "partner"})
    public CompletionStage<Response> submitFacturX(byte[] body) {
        return submit(tenant.submitter(null), EInvoiceRequest.readPdf(body), body);
    }

    @POST
    @Blocking
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @RolesAllowed({"supplier", "partner"})
    public CompletionStage<Response> submitXml(byte[] body) {
        return submit(tenant.submitter(null), EInvoiceRequest.readXml(body), body);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"supplier", "partner"})
    public Response refuseOtherMediaTypes() {
        throw Problems.toException(Problem.of(
                415,
                "unsupported-media-type",
                "The content type is not supported",
                "Send the invoice as application/json, as application/pdf when it is a Factur-X, or as application/xml"
                        + " when it is UBL or CII."));
    }

    private CompletionStage<Response> submit(String supplierId, InvoiceDraft draft, byte[] body) {
        var command = new SubmitInvoice("inv_" + UuidCreator.getTimeOrderedEpoch(), supplierId, draft);
        return invoices.submit(caller.request(command, body)).thenApply(Replies::toResponse);
    }
}
