package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.*;

import io.echeance.gateway.adapter.broker.IntakeProgress;
import io.echeance.gateway.adapter.services.ServiceName;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suppliers' policies, owned by coverage-service. */
@Path("/v1/policies")
@Tag(name = "Policies", description = "What is covered, for whom, and at what price.")
public class PolicyResource {

    private final Relay relay;
    private final IntakeProgress intake;
    private final Exchange exchange;

    public PolicyResource(Relay relay, IntakeProgress intake, Exchange exchange) {
        this.relay = relay;
        this.intake = intake;
        this.exchange = exchange;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(UNDERWRITER)
    @Operation(summary = "Sign a policy", description = "Every parameter of cover has a default and can be overridden.")
    public Uni<Response> sign(byte[] body) {
        return relay.pass(exchange, ServiceName.COVERAGE, "/v1/policies", body);
    }

    @GET
    @RolesAllowed({UNDERWRITER, OPS, AUDITOR, SUPPLIER})
    @Operation(summary = "List policies", description = "A supplier sees its own.")
    public Uni<Response> list() {
        return relay.pass(exchange, ServiceName.COVERAGE, "/v1/policies", null);
    }

    @GET
    @Path("/{supplierId}")
    @RolesAllowed({UNDERWRITER, OPS, AUDITOR, SUPPLIER})
    @Operation(summary = "Read a policy")
    public Uni<Response> get(@PathParam("supplierId") String supplierId) {
        return relay.pass(exchange, ServiceName.COVERAGE, path(supplierId), null);
    }

    @PATCH
    @Path("/{supplierId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(UNDERWRITER)
    @Operation(
            summary = "Amend a policy",
            description =
                    "Names what changes; a new version for invoices that are submitted after it. If-Match is heeded.")
    public Uni<Response> amend(@PathParam("supplierId") String supplierId, byte[] body) {
        return relay.pass(exchange, ServiceName.COVERAGE, path(supplierId), body);
    }

    /** Answers when invoices of the supplier are refused too, so that nobody submits one that can't be covered. */
    @POST
    @Path("/{supplierId}/termination")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(UNDERWRITER)
    @Operation(
            summary = "End a policy",
            description = "From a day on, today if none is named. What is covered stays covered.")
    public Uni<Response> terminate(@PathParam("supplierId") String supplierId, byte[] body) {
        return relay.pass(exchange, ServiceName.COVERAGE, path(supplierId) + "/termination", body)
                .call(answer -> answer.getStatus() < 300
                        ? intake.hasReadPolicies()
                        : Uni.createFrom().voidItem());
    }

    @GET
    @Path("/{supplierId}/mandate")
    @RolesAllowed({UNDERWRITER, OPS, AUDITOR, SUPPLIER})
    @Operation(
            summary = "Download the mandate",
            description = "A PDF with the policy's own numbers; language fr (the one that binds) or en.")
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "fr or en, default fr.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/pdf"))
    public Uni<Response> mandate(@PathParam("supplierId") String supplierId) {
        return relay.pass(exchange, ServiceName.COVERAGE, path(supplierId) + "/mandate", null);
    }

    private static String path(String supplierId) {
        return "/v1/policies/" + ResourceId.SUPPLIER.check(supplierId);
    }
}
