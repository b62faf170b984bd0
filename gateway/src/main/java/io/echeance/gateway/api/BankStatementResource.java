package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.OPS;

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

/** Files of the bank, owned by collections-service. */
@Path("/v1/bank-statements")
@Tag(name = "Payments")
public class BankStatementResource {

    private final Relay relay;
    private final Exchange exchange;

    public BankStatementResource(Relay relay, Exchange exchange) {
        this.relay = relay;
        this.exchange = exchange;
    }

    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @RolesAllowed(OPS)
    @Operation(
            summary = "Take in a bank file",
            description =
                    "ISO 20022 camt.053 or camt.054, versions 02 to 08. Answers how many transactions were received, matched, left unmatched, known before, reversed and refused, with reasons. The same file again changes nothing.")
    public Uni<Response> take(byte[] body) {
        return relay.pass(exchange, ServiceName.COLLECTIONS, "/v1/bank-statements", body);
    }
}
