package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.OPS;

import io.echeance.eventstore.http.Caller;
import io.echeance.gateway.projection.ReadModelRebuild;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For operations: the gateway's own tables, made anew from the log while they serve. */
@Path("/v1/ops/read-model")
@RolesAllowed(OPS)
@Tag(name = "Operations")
public class ReadModelResource {

    private final ReadModelRebuild rebuild;
    private final Caller caller;

    public ReadModelResource(ReadModelRebuild rebuild, Caller caller) {
        this.rebuild = rebuild;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "How far the rebuild is", description = "IDLE, RUNNING, DONE or FAILED, with records read.")
    public ReadModelRebuild.Status status() {
        return rebuild.status();
    }

    @POST
    @Path("/rebuild")
    @Operation(
            summary = "Rebuild the read model",
            description =
                    "From the beginning of the log, in shadow tables that take the place of the old ones. Repeating it"
                            + " while it runs changes nothing.")
    public Response begin() {
        caller.request(null, new byte[0]); // every POST names its key, also one that needs none
        return Response.accepted(rebuild.begin()).build();
    }
}
