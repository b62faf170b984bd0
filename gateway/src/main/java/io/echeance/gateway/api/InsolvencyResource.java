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

/** Insolvencies of debtors; owned by collections-service. */
@Path("/v1/debtors")
@Tag(name = "Recovery")
public class InsolvencyResource {

    private final Relay relay;
    private final Exchange exchange;

    public InsolvencyResource(Relay relay, Exchange exchange) {
        this.relay = relay;
        this.exchange = exchange;
    }

    @POST
    @Path("/{siren}/insolvency")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OPS)
    @Operation(
            summary = "Record the insolvency of a debtor",
            description =
                    "By its publication in the BODACC. Reminders and interest stop; the claim has to be declared within two months.")
    public Uni<Response> insolvency(@PathParam("siren") String siren, byte[] body) {
        return relay.pass(
                exchange,
                ServiceName.COLLECTIONS,
                "/v1/debtors/" + ResourceId.SIREN.check(siren) + "/insolvency",
                body);
    }
}
