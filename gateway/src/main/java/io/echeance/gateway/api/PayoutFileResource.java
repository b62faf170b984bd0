package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.AUDITOR;
import static io.echeance.gateway.security.Roles.OPS;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Credit transfers to the bank and what it says to them; owned by payout-service. */
@Path("/v1")
@Tag(name = "Payouts")
public class PayoutFileResource {

    private static final String FILES = "/v1/payout-files";

    private final Relay relay;
    private final StreamRelay files;
    private final Exchange exchange;

    public PayoutFileResource(Relay relay, StreamRelay files, Exchange exchange) {
        this.relay = relay;
        this.files = files;
        this.exchange = exchange;
    }

    @GET
    @Path("/payout-files")
    @RolesAllowed({OPS, AUDITOR})
    @Operation(summary = "List the files for the bank", description = "Newest first. Filter: executionDate.")
    public Uni<Response> list() {
        return relay.pass(exchange, ServiceName.PAYOUT, FILES, null);
    }

    @GET
    @Path("/payout-files/{id}")
    @RolesAllowed(OPS)
    @Operation(
            summary = "Read a file for the bank",
            description = "ISO 20022 pain.001.001.09. With Accept: application/json what it is, without the transfers.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {@Content(mediaType = "application/xml"), @Content(mediaType = "application/json")})
    public RestMulti<byte[]> get(@PathParam("id") String id) {
        return files.pass(exchange, ServiceName.PAYOUT, FILES + "/" + ResourceId.PAYOUT_FILE.check(id));
    }

    @POST
    @Path("/payout-status-reports")
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @RolesAllowed(OPS)
    @Operation(
            summary = "Take in the bank's status report",
            description = "ISO 20022 pain.002.001.10: accepted, rejected with its reason, or partly. Applied once.")
    public Uni<Response> report(byte[] body) {
        return relay.pass(exchange, ServiceName.PAYOUT, "/v1/payout-status-reports", body);
    }
}
