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

/** Clients' payments, owned by collections-service. */
@Path("/v1/payments")
@Tag(name = "Payments", description = "Money from the clients.")
public class PaymentResource {

    private static final String PATH = "/v1/payments";

    private final Relay relay;
    private final Exchange exchange;

    public PaymentResource(Relay relay, Exchange exchange) {
        this.relay = relay;
        this.exchange = exchange;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({OPS, SUPPLIER})
    @Operation(
            summary = "Record a client's payment",
            description =
                    "Applied once per bank reference. A supplier declares what was paid to itself (route SUPPLIER).")
    public Uni<Response> record(byte[] body) {
        return relay.pass(exchange, ServiceName.COLLECTIONS, PATH, body);
    }

    @GET
    @RolesAllowed({OPS, AUDITOR, SUPPLIER})
    @Operation(
            summary = "List payments",
            description =
                    "Newest first; by invoiceId. With matched=false those of bank files that wait for a person, with why and what could be done.")
    public Uni<Response> list() {
        return relay.pass(exchange, ServiceName.COLLECTIONS, PATH, null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OPS, AUDITOR, SUPPLIER})
    @Operation(summary = "Read a payment")
    public Uni<Response> get(@PathParam("id") String id) {
        return relay.pass(exchange, ServiceName.COLLECTIONS, PATH + "/" + ResourceId.PAYMENT.check(id), null);
    }

    @POST
    @Path("/{id}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OPS)
    @Operation(summary = "Reverse a payment", description = "The invoice's outstanding amount grows again.")
    public Uni<Response> reverse(@PathParam("id") String id, byte[] body) {
        var path = PATH + "/" + ResourceId.PAYMENT.check(id) + "/reversal";
        return relay.pass(exchange, ServiceName.COLLECTIONS, path, body);
    }
}
