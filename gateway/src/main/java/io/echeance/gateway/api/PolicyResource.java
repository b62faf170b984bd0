package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.*;

import io.echeance.gateway.adapter.services.ServiceName;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suppliers' policies, owned by coverage-service. */
@Path("/v1/policies")
@Tag(name = "Policies", description = "What is covered, for whom, and at what price.")
public class PolicyResource {

    private final Relay relay;
    private final Exchange exchange;

    public PolicyResource(Relay relay, Exchange exchange) {
        this.relay = relay;
        this.exchange = exchange;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(UNDERWRITER)
    @Operation(summary = "Sign a policy", description = "Every parameter of cover has a default and can be overridden.")
    public Uni<Response> sign(byte[] body) {
        return relay.pass(exchange, ServiceName.COVERAGE, "/v1/policies", body);
    }

    @GET
    @RolesAllowed({UNDERWRITER, OPS, AUDITOR, SUPPLIER})
    @Operation(summary = "List policies", description = "A supplier sees its own.")
    public Uni<Response> list() {
        return relay.pass(exchange, ServiceName.COVERAGE, "/v1/policies", null);
    }

    @GET
    @Path("/{supplierId}")
    @RolesAllowed({UNDERWRITER, OPS, AUDITOR, SUPPLIER})
    @Operation(summary = "Read a policy")
    public Uni<Response> get(@PathParam("supplierId") String supplierId) {
        return relay.pass(
                exchange, ServiceName.COVERAGE, "/v1/policies/" + ResourceId.SUPPLIER.check(supplierId), null);
    }
}
