package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.*;

import io.echeance.gateway.adapter.services.ServiceName;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What callers do with invoices; the services decide. */
@Path("/v1/invoices")
@Tag(name = "Invoices")
public class InvoiceCommandResource {

    private static final String PATH = "/v1/invoices";

    private final Relay relay;
    private final ComposedCommands composed;
    private final Exchange exchange;

    public InvoiceCommandResource(Relay relay, ComposedCommands composed, Exchange exchange) {
        this.relay = relay;
        this.composed = composed;
        this.exchange = exchange;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/pdf", MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @RolesAllowed({SUPPLIER, PARTNER})
    @Operation(summary = "Submit an invoice", description = "As JSON, as a Factur-X PDF, or as XML in UBL 2.1 or CII.")
    public Uni<Response> submit(byte[] body) {
        return relay.pass(exchange, ServiceName.INVOICE, PATH, body);
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({SUPPLIER, PARTNER, OPS})
    @Operation(summary = "Cancel an invoice", description = "Before its due date. Answers the invoice as it stands.")
    public Uni<Response> cancel(@PathParam("id") String id, byte[] body) {
        return composed.carryOut(exchange, ServiceName.INVOICE, ResourceId.INVOICE.check(id), "/cancellation", body);
    }

    @POST
    @Path("/{id}/dispute")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({SUPPLIER, PARTNER, OPS})
    @Operation(
            summary = "Say that the client disputes an invoice",
            description = "Reminders pause and no default is declared until it is resolved. Answers the invoice.")
    public Uni<Response> dispute(@PathParam("id") String id, byte[] body) {
        return composed.carryOut(exchange, ServiceName.INVOICE, ResourceId.INVOICE.check(id), "/dispute", body);
    }

    @POST
    @Path("/{id}/dispute-resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({SUPPLIER, PARTNER, OPS})
    @Operation(summary = "End a dispute", description = "Who was right, and why. Answers the invoice as it stands.")
    public Uni<Response> resolveDispute(@PathParam("id") String id, byte[] body) {
        return composed.carryOut(
                exchange, ServiceName.INVOICE, ResourceId.INVOICE.check(id), "/dispute-resolution", body);
    }

    @POST
    @Path("/{id}/coverage-decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(UNDERWRITER)
    @Operation(
            summary = "Decide a referred invoice",
            description = "Grants or declines. Answers the invoice as it stands.")
    public Uni<Response> decide(@PathParam("id") String id, byte[] body) {
        return composed.carryOut(
                exchange, ServiceName.COVERAGE, ResourceId.INVOICE.check(id), "/coverage-decision", body);
    }
}
