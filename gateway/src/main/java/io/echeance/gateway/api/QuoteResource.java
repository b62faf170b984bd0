package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.*;

import io.echeance.gateway.adapter.services.ServiceName;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions about cover, answered by coverage-service. */
@Path("/v1/quotes")
@Tag(name = "Quotes", description = "Would this invoice be covered?")
public class QuoteResource {

    private final Relay relay;
    private final Exchange exchange;

    public QuoteResource(Relay relay, Exchange exchange) {
        this.relay = relay;
        this.exchange = exchange;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({SUPPLIER, PARTNER})
    @Operation(
            summary = "Ask for a quote",
            description = "Whether an invoice would be covered now, at what premium, or why not. Binds nobody.")
    public Uni<Response> quote(byte[] body) {
        return relay.pass(exchange, ServiceName.COVERAGE, "/v1/quotes", body);
    }
}
