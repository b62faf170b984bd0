package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.AUDITOR;
import static io.echeance.gateway.security.Roles.OPS;
import static io.echeance.gateway.security.Roles.PARTNER;
import static io.echeance.gateway.security.Roles.SUPPLIER;

import io.echeance.gateway.adapter.services.ServiceName;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The supplier's accounts, at any time; owned by payout-service. */
@Path("/v1")
@RolesAllowed({SUPPLIER, PARTNER, OPS, AUDITOR})
@Tag(name = "Accounts", description = "Statements, accounting files, debts and balances.")
public class AccountsResource {

    private final Relay relay;
    private final StreamRelay files;
    private final Exchange exchange;

    public AccountsResource(Relay relay, StreamRelay files, Exchange exchange) {
        this.relay = relay;
        this.files = files;
        this.exchange = exchange;
    }

    @GET
    @Path("/statements/{month}")
    @Operation(
            summary = "Read the statement of a month",
            description =
                    "As CSV or, with Accept: application/pdf, as a document. Staff name the supplier: supplierId.")
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content = {@Content(mediaType = "text/csv"), @Content(mediaType = "application/pdf")})
    public RestMulti<byte[]> statement(@PathParam("month") String month) {
        return file("/v1/statements/" + (month.matches("[0-9-]{1,10}") ? month : "0"));
    }

    @GET
    @Path("/exports/fec")
    @Operation(
            summary = "Read the accounting file of a year",
            description = "The French legal format (FEC, LPF art. A. 47 A-1). Parameter: year; supplierId for staff.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/tab-separated-values"))
    public RestMulti<byte[]> fec() {
        return file("/v1/exports/fec");
    }

    @GET
    @Path("/exports/payouts.csv")
    @Operation(summary = "Read all payouts as CSV", description = "Parameter: year; supplierId for staff.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/csv"))
    public RestMulti<byte[]> payouts() {
        return file("/v1/exports/payouts.csv");
    }

    @GET
    @Path("/debts")
    @Operation(
            summary = "List what suppliers have to give back",
            description = "Set off against the next payouts, the oldest first. supplierId for staff.")
    public Uni<Response> debts() {
        return relay.pass(exchange, ServiceName.PAYOUT, "/v1/debts", null);
    }

    @GET
    @Path("/ledger")
    @Operation(
            summary = "Read the balances of the ledger",
            description = "Parameters: asOf, invoiceId; supplierId for staff. Their total is always zero.")
    public Uni<Response> ledger() {
        return relay.pass(exchange, ServiceName.PAYOUT, "/v1/ledger", null);
    }

    private RestMulti<byte[]> file(String path) {
        return files.pass(exchange, ServiceName.PAYOUT, path);
    }
}
