package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.*;

import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.query.Cursor;
import io.echeance.gateway.query.InvoiceRow;
import io.echeance.gateway.query.Invoices;
import io.echeance.gateway.query.TimelineEntry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invoices as the log tells them: the gateway's own read model. */
@Path("/v1/invoices")
@Tag(name = "Invoices", description = "Submit, follow, cancel.")
public class InvoiceResource {

    private final InvoiceReads reads;
    private final Invoices invoices;
    private final Relay relay;
    private final Exchange exchange;

    public InvoiceResource(InvoiceReads reads, Invoices invoices, Relay relay, Exchange exchange) {
        this.reads = reads;
        this.invoices = invoices;
        this.relay = relay;
        this.exchange = exchange;
    }

    @GET
    @RolesAllowed({SUPPLIER, PARTNER, UNDERWRITER, OPS, AUDITOR})
    @Operation(summary = "List invoices", description = "Newest first; what the caller may see.")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "One or several, by comma.")
    @Parameter(name = "debtor", in = ParameterIn.QUERY, description = "SIREN.")
    @Parameter(name = "dueBefore", in = ParameterIn.QUERY, description = "Due on an earlier day, YYYY-MM-DD.")
    @Parameter(name = "dueAfter", in = ParameterIn.QUERY, description = "Due on a later day, YYYY-MM-DD.")
    @Parameter(name = "number", in = ParameterIn.QUERY, description = "The supplier's invoice number.")
    @Parameter(name = "submittedAfter", in = ParameterIn.QUERY, description = "A business day or an instant.")
    @Parameter(name = "supplierId", in = ParameterIn.QUERY, description = "For staff: one supplier's invoices.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, default 50.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "The next of the page before.")
    public Uni<ListBody<InvoiceBody>> list(@Context UriInfo uri) {
        var caller = exchange.identity();
        var filter = InvoiceQuery.read(uri.getQueryParameters(), caller.tenant().orElse(null));
        return reads.list(caller, () -> invoices.list(filter)).map(rows -> page(rows, filter.limit()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SUPPLIER, PARTNER, UNDERWRITER, OPS, AUDITOR})
    @Operation(summary = "Read an invoice", description = "With all facets. The ETag is its version.")
    public Uni<Response> get(@PathParam("id") String id) {
        return reads.visible(id, exchange.identity())
                .map(row -> Response.ok(InvoiceReads.body(row))
                        .tag(Integer.toString(row.version()))
                        .build());
    }

    @GET
    @Path("/{id}/events")
    @RolesAllowed({SUPPLIER, PARTNER, UNDERWRITER, OPS, AUDITOR})
    @Operation(summary = "An invoice's timeline", description = "Every event in the order of the log, in plain words.")
    public Uni<ListBody<TimelineEntry>> events(@PathParam("id") String id) {
        return reads.visible(id, exchange.identity())
                .flatMap(row -> invoices.timeline(id))
                .map(entries -> new ListBody<>(entries, null));
    }

    @GET
    @Path("/{id}/reminders")
    @RolesAllowed({SUPPLIER, PARTNER, OPS, AUDITOR})
    @Operation(summary = "An invoice's reminders", description = "The plan, with the outcome of each step.")
    public Uni<Response> reminders(@PathParam("id") String id) {
        var path = "/v1/invoices/" + ResourceId.INVOICE.check(id) + "/reminders";
        return relay.pass(exchange, ServiceName.DUNNING, path, null);
    }

    private static ListBody<InvoiceBody> page(List<InvoiceRow> rows, int limit) {
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        var next = more ? Cursor.after(shown.getLast().invoiceId()) : null;
        return new ListBody<>(shown.stream().map(InvoiceReads::body).toList(), next);
    }
}
