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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Recoveries after the default; owned by collections-service. */
@Path("/v1/recovery-cases")
@Tag(name = "Recovery", description = "Late penalties, defaults and insolvencies.")
public class RecoveryResource {

    private static final String CASES = "/v1/recovery-cases";

    private final Relay relay;
    private final StreamRelay files;
    private final Exchange exchange;

    public RecoveryResource(Relay relay, StreamRelay files, Exchange exchange) {
        this.relay = relay;
        this.files = files;
        this.exchange = exchange;
    }

    @GET
    @RolesAllowed({OPS, AUDITOR, SUPPLIER})
    @Operation(summary = "List recoveries", description = "Filter: status OPEN, RECOVERED or WRITTEN_OFF.")
    public Uni<Response> list() {
        return relay.pass(exchange, ServiceName.COLLECTIONS, CASES, null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OPS, AUDITOR, SUPPLIER})
    @Operation(summary = "Read the recovery of an invoice")
    public Uni<Response> get(@PathParam("id") String id) {
        return relay.pass(exchange, ServiceName.COLLECTIONS, path(id), null);
    }

    @GET
    @Path("/{id}/file")
    @RolesAllowed({OPS, AUDITOR, SUPPLIER})
    @Operation(
            summary = "Read the hand-over file of a recovery",
            description = "With Accept: application/zip the data as JSON and CSV beside the PDF.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {@Content(mediaType = "application/pdf"), @Content(mediaType = "application/zip")})
    public RestMulti<byte[]> file(@PathParam("id") String id) {
        return files.pass(exchange, ServiceName.COLLECTIONS, path(id) + "/file");
    }

    @POST
    @Path("/{id}/write-off")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OPS)
    @Operation(summary = "Write a recovery off", description = "Nothing more is expected; a later payment is taken.")
    public Uni<Response> writeOff(@PathParam("id") String id, byte[] body) {
        return relay.pass(exchange, ServiceName.COLLECTIONS, path(id) + "/write-off", body);
    }

    private static String path(String id) {
        return CASES + "/" + ResourceId.INVOICE.check(id);
    }
}
