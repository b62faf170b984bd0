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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Debtors as coverage-service knows them: limit, exposure and how they pay. */
@Path("/v1/debtors")
@Tag(name = "Debtors")
public class DebtorResource {

    private static final String PATH = "/v1/debtors";

    private final Relay relay;
    private final Exchange exchange;

    public DebtorResource(Relay relay, Exchange exchange) {
        this.relay = relay;
        this.exchange = exchange;
    }

    @GET
    @RolesAllowed({UNDERWRITER, OPS, AUDITOR, SUPPLIER, PARTNER})
    @Operation(
            summary = "List debtors",
            description =
                    "With limit, exposure and behaviour. A supplier sees its own debtors: a grade and what is available.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, default 50.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "The next of the page before.")
    public Uni<Response> list() {
        return relay.pass(exchange, ServiceName.COVERAGE, PATH, null);
    }

    @GET
    @Path("/{siren}")
    @RolesAllowed({UNDERWRITER, OPS, AUDITOR, SUPPLIER, PARTNER})
    @Operation(summary = "Read a debtor", description = "A supplier sees a grade and what is available.")
    public Uni<Response> get(@PathParam("siren") String siren) {
        return relay.pass(exchange, ServiceName.COVERAGE, PATH + "/" + ResourceId.SIREN.check(siren), null);
    }
}
