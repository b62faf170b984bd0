package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.OPS;
import static io.echeance.gateway.security.Roles.SUPPLIER;

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

/** What clients promise; owned by collections-service. */
@Path("/v1/invoices")
@Tag(name = "Invoices")
public class PromiseResource {

    private final Relay relay;
    private final Exchange exchange;

    public PromiseResource(Relay relay, Exchange exchange) {
        this.relay = relay;
        this.exchange = exchange;
    }

    @POST
    @Path("/{id}/promises")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({OPS, SUPPLIER})
    @Operation(
            summary = "Record a promise to pay",
            description =
                    "Reminders wait until its day, and so does the default, at most 15 days after the end of dunning.")
    public Uni<Response> promise(@PathParam("id") String id, byte[] body) {
        return relay.pass(
                exchange, ServiceName.COLLECTIONS, "/v1/invoices/" + ResourceId.INVOICE.check(id) + "/promises", body);
    }
}
