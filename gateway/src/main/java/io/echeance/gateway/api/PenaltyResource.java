package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.*;

import io.echeance.gateway.adapter.services.ServiceName;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Late penalties; owned by collections-service. */
@Path("/v1/invoices")
@Tag(name = "Recovery")
public class PenaltyResource {

    private final Relay relay;
    private final Exchange exchange;

    public PenaltyResource(Relay relay, Exchange exchange) {
        this.relay = relay;
        this.exchange = exchange;
    }

    @GET
    @Path("/{id}/penalties")
    @RolesAllowed({OPS, AUDITOR, SUPPLIER})
    @Operation(
            summary = "Read the late penalties of an invoice",
            description = "C. com. L441-10: interest to the day and the fixed indemnity, a debt of their own.")
    public Uni<Response> penalties(@PathParam("id") String id) {
        return relay.pass(
                exchange, ServiceName.COLLECTIONS, "/v1/invoices/" + ResourceId.INVOICE.check(id) + "/penalties", null);
    }
}
