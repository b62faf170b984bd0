package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.*;

import io.echeance.gateway.adapter.services.ServiceName;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payouts to suppliers, owned by payout-service. */
@Path("/v1/payouts")
@Tag(name = "Payouts", description = "Money to the suppliers.")
public class PayoutResource {

    private static final String PATH = "/v1/payouts";

    private final Relay relay;
    private final Exchange exchange;

    public PayoutResource(Relay relay, Exchange exchange) {
        this.relay = relay;
        this.exchange = exchange;
    }

    @GET
    @RolesAllowed({SUPPLIER, PARTNER, OPS, AUDITOR})
    @Operation(summary = "List payouts", description = "Filters: invoiceId, status; supplierId for staff.")
    public Uni<Response> list() {
        return relay.pass(exchange, ServiceName.PAYOUT, PATH, null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SUPPLIER, PARTNER, OPS, AUDITOR})
    @Operation(summary = "Read a payout")
    public Uni<Response> get(@PathParam("id") String id) {
        return relay.pass(exchange, ServiceName.PAYOUT, PATH + "/" + ResourceId.PAYOUT.check(id), null);
    }

    /** Without a body, or with an empty object. */
    @POST
    @Path("/{id}/retry")
    @RolesAllowed(OPS)
    @Operation(summary = "Retry a failed payout", description = "After what made it fail was corrected.")
    public Uni<Response> retry(@PathParam("id") String id, byte[] body) {
        return relay.pass(exchange, ServiceName.PAYOUT, PATH + "/" + ResourceId.PAYOUT.check(id) + "/retry", body);
    }
}
