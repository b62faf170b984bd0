package io.echeance.collections.api;

import io.echeance.collections.adapter.handover.HandOver;
import io.echeance.collections.application.InvoiceCommand;
import io.echeance.collections.application.InvoiceCommand.GiveUp;
import io.echeance.collections.application.InvoiceCommands;
import io.echeance.collections.query.PenaltyView;
import io.echeance.collections.query.RecoveryFile;
import io.echeance.collections.query.RecoveryQueries;
import io.echeance.collections.query.RecoveryView;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.Replies;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.Cache;

/** What is owed late, and its recovery after the default. Suppliers see their own. */
@Path("/v1")
@Blocking
public class RecoveryResource {

    private final RecoveryQueries queries;
    private final HandOver handOver;
    private final InvoiceCommands commands;
    private final Tenant tenant;
    private final Caller caller;

    RecoveryResource(
            RecoveryQueries queries, HandOver handOver, InvoiceCommands commands, Tenant tenant, Caller caller) {
        this.queries = queries;
        this.handOver = handOver;
        this.commands = commands;
        this.tenant = tenant;
        this.caller = caller;
    }

    @GET
    @Path("/invoices/{invoiceId}/penalties")
    @RolesAllowed({"ops", "auditor", "supplier"})
    @Cache(noStore = true)
    public PenaltyView penalties(@PathParam("invoiceId") String invoiceId) {
        return queries.penalties(invoiceId, tenant.supplier()).orElseThrow(() -> unknown("The invoice"));
    }

    @GET
    @Path("/recovery-cases")
    @RolesAllowed({"ops", "auditor", "supplier"})
    @Cache(noStore = true)
    public PaymentPage<RecoveryView> list(@BeanParam RecoveryListQuery query) {
        var asked = query.check();
        var rows = queries.list(tenant.supplier(), asked.status(), asked.before(), asked.limit() + 1);
        return PaymentPage.of(rows, asked.limit(), RecoveryView::invoiceId);
    }

    @GET
    @Path("/recovery-cases/{invoiceId}")
    @RolesAllowed({"ops", "auditor", "supplier"})
    @Cache(noStore = true)
    public RecoveryView get(@PathParam("invoiceId") String invoiceId) {
        return queries.find(invoiceId, tenant.supplier()).orElseThrow(() -> unknown("The recovery"));
    }

    /** The hand-over file to read. */
    @GET
    @Path("/recovery-cases/{invoiceId}/file")
    @Produces("application/pdf")
    @RolesAllowed({"ops", "auditor", "supplier"})
    @Cache(noStore = true)
    public Response pdf(@PathParam("invoiceId") String invoiceId) {
        return attachment(handOver.pdf(file(invoiceId)), invoiceId + ".pdf");
    }

    /** The hand-over file to load. */
    @GET
    @Path("/recovery-cases/{invoiceId}/file")
    @Produces("application/zip")
    @RolesAllowed({"ops", "auditor", "supplier"})
    @Cache(noStore = true)
    public Response zip(@PathParam("invoiceId") String invoiceId) {
        return attachment(handOver.zip(file(invoiceId)), invoiceId + ".zip");
    }

    /** 200; 409 when no recovery runs. */
    @POST
    @Path("/recovery-cases/{invoiceId}/write-off")
    @RolesAllowed("ops")
    @NonBlocking
    public CompletionStage<Response> writeOff(@PathParam("invoiceId") String invoiceId, byte[] body) {
        InvoiceCommand command = new GiveUp(invoiceId, ReversalForm.reason(body));
        return commands.submit(caller.request(command, body)).thenApply(Replies::toResponse);
    }

    private RecoveryFile file(String invoiceId) {
        return queries.file(invoiceId, tenant.supplier()).orElseThrow(() -> unknown("The recovery"));
    }

    private static Response attachment(byte[] content, String name) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"recovery-" + name + "\"")
                .build();
    }

    private static RuntimeException unknown(String what) {
        return Problems.toException(Problem.notFound(what));
    }
}
