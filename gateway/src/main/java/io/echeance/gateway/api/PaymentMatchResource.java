package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.OPS;

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

/** What a person decides on payments of bank files; owned by collections-service. */
@Path("/v1/payments")
@Tag(name = "Payments")
public class PaymentMatchResource {

    private final Relay relay;
    private final Exchange exchange;

    public PaymentMatchResource(Relay relay, Exchange exchange) {
        this.relay = relay;
        this.exchange = exchange;
    }

    @POST
    @Path("/{id}/match")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OPS)
    @Operation(
            summary = "Match a waiting payment",
            description =
                    "Exactly one of invoiceId, invoiceIds or debtorSiren (both in the legal order of C. civ. 1342-10), or allocations.")
    public Uni<Response> match(@PathParam("id") String id, byte[] body) {
        return pass(id, "/match", body);
    }

    @POST
    @Path("/{id}/unmatch")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OPS)
    @Operation(
            summary = "Take a payment off its invoices",
            description = "Its payments are reversed, and it waits again under a new id.")
    public Uni<Response> unmatch(@PathParam("id") String id, byte[] body) {
        return pass(id, "/unmatch", body);
    }

    private Uni<Response> pass(String id, String command, byte[] body) {
        var path = "/v1/payments/" + ResourceId.PAYMENT.check(id) + command;
        return relay.pass(exchange, ServiceName.COLLECTIONS, path, body);
    }
}
