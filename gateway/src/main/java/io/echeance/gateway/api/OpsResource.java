package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.OPS;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.ParkedEventsResource;
import io.echeance.eventstore.http.Problems;
import io.echeance.gateway.adapter.services.ServiceName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For operations: what could not be applied anywhere, and its replay after the fix. */
@Path("/v1/ops/parked-events")
@RolesAllowed(OPS)
@Tag(name = "Operations")
public class OpsResource {

    private static final Pattern ID = Pattern.compile("([a-z-]{1,40})-(\\d{1,18})");

    private final ParkedEvents parked;
    private final ParkedEventsResource own;
    private final Relay relay;
    private final Exchange exchange;

    public OpsResource(ParkedEvents parked, ParkedEventsResource own, Relay relay, Exchange exchange) {
        this.parked = parked;
        this.own = own;
        this.relay = relay;
        this.exchange = exchange;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "List parked events", description = "Of all services, with the reason.")
    public ParkedBody list() {
        return parked.list(exchange);
    }

    @POST
    @Path("/{id}/replay")
    @RunOnVirtualThread
    @Operation(summary = "Replay a parked event", description = "And those that wait behind it, as far as it goes.")
    public Response replay(@PathParam("id") String id) {
        var parts = ID.matcher(id);
        if (!parts.matches()) {
            throw notFound(id);
        }
        if (parts.group(1).equals(ParkedEvents.SELF)) {
            return Response.ok(own.replay(Long.parseLong(parts.group(2)))).build();
        }
        var service = ServiceName.byId(parts.group(1)).orElseThrow(() -> notFound(id));
        var path = "/internal/parked-events/" + parts.group(2) + "/replay";
        return relay.pass(exchange, service, path, new byte[0]).await().indefinitely();
    }

    private static RuntimeException notFound(String id) {
        return Problems.toException(Problem.notFound("Parked event " + id));
    }
}
