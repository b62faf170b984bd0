package io.echeance.payout.ledger.api;

import io.echeance.payout.ledger.query.AccountHolders.Holder;
import io.echeance.payout.ledger.query.StatementQueries;
import io.echeance.payout.ledger.query.StatementQueries.StatementLine;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.YearMonth;
import java.util.List;
import org.jboss.resteasy.reactive.RestMulti;

/** A supplier's month: what was covered, advanced, paid, set off, and what the cover cost. */
@Path("/v1/statements/{month}")
@RolesAllowed({"supplier", "partner", "ops", "auditor"})
public class StatementResource {

    private static final String COLUMNS =
            Csv.line(List.of("date", "type", "detail", "invoiceNumber", "invoiceId", "debtor", "amount", "currency"));

    private final StatementQueries statements;
    private final Owner owner;

    StatementResource(StatementQueries statements, Owner owner) {
        this.statements = statements;
        this.owner = owner;
    }

    @GET
    @Produces("text/csv;charset=UTF-8;qs=0.9")
    public RestMulti<byte[]> csv(@PathParam("month") String month, @QueryParam("supplierId") String supplierId) {
        var wanted = Period.month(month);
        return Download.send(owner.of(supplierId, wanted.atDay(1))
                .map(holder -> new Download(
                        fileName(holder, wanted, "csv"),
                        COLUMNS,
                        statements.month(holder.supplierId(), wanted).map(line -> Csv.line(columns(line))))));
    }

    @GET
    @Produces("application/pdf;qs=0.5")
    @Blocking
    public Response pdf(@PathParam("month") String month, @QueryParam("supplierId") String supplierId) {
        var wanted = Period.month(month);
        var holder = owner.of(supplierId, wanted.atDay(1)).await().indefinitely();
        StreamingOutput document = out -> {
            try (var lines =
                    statements.month(holder.supplierId(), wanted).subscribe().asStream()) {
                StatementPdf.write(holder.name(), holder.siren(), wanted, lines.iterator(), out);
            }
        };
        return Response.ok(document, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + fileName(holder, wanted, "pdf") + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String fileName(Holder holder, YearMonth month, String extension) {
        return "releve-%s-%s.%s".formatted(holder.siren(), month, extension);
    }

    private static List<String> columns(StatementLine line) {
        return List.of(
                line.date().toString(),
                line.type(),
                line.detail(),
                line.invoiceNumber(),
                line.invoiceId(),
                line.debtorName(),
                line.amount().toPlainString(),
                line.currency());
    }
}
