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

/** What is owed late and its recovery after the default; owned by collections-service. */
@Path("/v1")
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
    @Path("/invoices/{id}/penalties")
    @RolesAllowed({OPS, AUDITOR, SUPPLIER})
    @Operation(
            summary = "Read the late penalties of an invoice",
            description = "C. com. L441-10: interest to the day and the fixed indemnity, a debt of their own.")
    public Uni<Response> penalties(@PathParam("id") String id) {
        return relay.pass(
                exchange, ServiceName.COLLECTIONS, "/v1/invoices/" + ResourceId.INVOICE.check(id) + "/penalties", null);
    }

    @GET
    @Path("/recovery-cases")
    @RolesAllowed({OPS, AUDITOR, SUPPLIER})
    @Operation(summary = "List recoveries", description = "Filter: status OPEN, RECOVERED or WRITTEN_OFF.")
    public Uni<Response> list() {
        return relay.pass(exchange, ServiceName.COLLECTIONS, CASES, null);
    }

    @GET
    @Path("/recovery-cases/{id}")
    @RolesAllowed({OPS, AUDITOR, SUPPLIER})
    @Operation(summary = "Read the recovery of an invoice")
    public Uni<Response> get(@PathParam("id") String id) {
        return relay.pass(exchange, ServiceName.COLLECTIONS, path(id), null);
    }

    @GET
    @Path("/recovery-cases/{id}/file")
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
    @Path("/recovery-cases/{id}/write-off")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OPS)
    @Operation(summary = "Write a recovery off", description = "Nothing more is expected; a later payment is taken.")
    public Uni<Response> writeOff(@PathParam("id") String id, byte[] body) {
        return relay.pass(exchange, ServiceName.COLLECTIONS, path(id) + "/write-off", body);
    }

    @POST
    @Path("/debtors/{siren}/insolvency")
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

    private static String path(String id) {
        return CASES + "/" + ResourceId.INVOICE.check(id);
    }
}
