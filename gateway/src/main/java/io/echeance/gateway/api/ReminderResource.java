package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.*;

import io.echeance.gateway.adapter.services.ServiceName;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single reminders, and the person whom they go to; owned by dunning-service. */
@Path("/v1")
@Tag(name = "Reminders", description = "What the client is told, in the supplier's name.")
public class ReminderResource {

    private final Relay relay;
    private final Exchange exchange;

    public ReminderResource(Relay relay, Exchange exchange) {
        this.relay = relay;
        this.exchange = exchange;
    }

    @GET
    @Path("/invoices/{id}/reminders/{step}/preview")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN, "application/pdf"})
    @RolesAllowed({SUPPLIER, PARTNER, OPS, AUDITOR})
    @Operation(
            summary = "Preview a reminder",
            description =
                    "The letter as it will be: all of it as JSON, or, by Accept, its HTML, its text or its PDF, byte for byte.")
    public Uni<Response> preview(@PathParam("id") String id, @PathParam("step") int step) {
        return relay.pass(exchange, ServiceName.DUNNING, path(id, step, "/preview"), null);
    }

    @POST
    @Path("/invoices/{id}/reminders/{step}/sending")
    @RolesAllowed(OPS)
    @Operation(
            summary = "Send a reminder by hand",
            description =
                    "Now instead of on its day; that consumes the step. 409 when the invoice is paid, paused or the step is over.")
    public Uni<Response> send(@PathParam("id") String id, @PathParam("step") int step, byte[] body) {
        return relay.pass(exchange, ServiceName.DUNNING, path(id, step, "/sending"), body);
    }

    @DELETE
    @Path("/debtors/{siren}/contact")
    @RolesAllowed(OPS)
    @Operation(
            summary = "Erase the person behind a debtor",
            description =
                    "Destroys the keys of its contacts: nobody can read them any more, and reminders are skipped from now on.")
    public Uni<Response> erase(@PathParam("siren") String siren) {
        return relay.pass(
                exchange, ServiceName.DUNNING, "/v1/debtors/" + ResourceId.SIREN.check(siren) + "/contact", null);
    }

    @GET
    @Path("/policies/{supplierId}/reminder-plan")
    @RolesAllowed({UNDERWRITER, OPS, AUDITOR, SUPPLIER})
    @Operation(
            summary = "Read a supplier's reminder plans",
            description =
                    "The latest version for all its debtors, and of each debtor with one of its own; empty while the general plan holds.")
    public Uni<Response> plans(@PathParam("supplierId") String supplierId) {
        return relay.pass(exchange, ServiceName.DUNNING, planPath(supplierId), null);
    }

    @PUT
    @Path("/policies/{supplierId}/reminder-plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(UNDERWRITER)
    @Operation(
            summary = "Set a supplier's reminder plan",
            description = "For all its debtors, or for one. Holds for invoices that are covered from the next day on.")
    public Uni<Response> setPlan(@PathParam("supplierId") String supplierId, byte[] body) {
        return relay.pass(exchange, ServiceName.DUNNING, planPath(supplierId), body);
    }

    @POST
    @Path("/ops/key-rotation")
    @RolesAllowed(OPS)
    @Operation(
            summary = "Finish a change of the master key",
            description =
                    "Wraps all keys of persons by the present master key. Can be repeated; nothing that is sealed changes.")
    public Uni<Response> rotateKeys(byte[] body) {
        return relay.pass(exchange, ServiceName.DUNNING, "/v1/ops/key-rotation", body);
    }

    private static String planPath(String supplierId) {
        return "/v1/policies/" + ResourceId.SUPPLIER.check(supplierId) + "/reminder-plan";
    }

    private static String path(String id, int step, String what) {
        return "/v1/invoices/" + ResourceId.INVOICE.check(id) + "/reminders/" + step + what;
    }
}
