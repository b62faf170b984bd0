package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.*;

import io.echeance.gateway.adapter.services.ServiceName;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much may be covered on a debtor, owned by coverage-service. */
@Path("/v1/debtors/{siren}/limit")
@Tag(name = "Debtors", description = "The companies that owe the invoices.")
public class DebtorLimitResource {

    private final Relay relay;
    private final Exchange exchange;

    public DebtorLimitResource(Relay relay, Exchange exchange) {
        this.relay = relay;
        this.exchange = exchange;
    }

    @GET
    @RolesAllowed({UNDERWRITER, OPS, AUDITOR, SUPPLIER, PARTNER})
    @Operation(summary = "Read a debtor's limit")
    public Uni<Response> get(@PathParam("siren") String siren) {
        return relay.pass(exchange, ServiceName.COVERAGE, path(siren), null);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(UNDERWRITER)
    @Operation(summary = "Set a debtor's limit", description = "Invoices that are covered already stay covered.")
    public Uni<Response> set(@PathParam("siren") String siren, byte[] body) {
        return relay.pass(exchange, ServiceName.COVERAGE, path(siren), body);
    }

    private static String path(String siren) {
        return "/v1/debtors/" + ResourceId.SIREN.check(siren) + "/limit";
    }
}
