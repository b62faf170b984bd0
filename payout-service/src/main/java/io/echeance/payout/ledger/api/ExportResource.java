package io.echeance.payout.ledger.api;

import io.echeance.payout.ledger.domain.Fec;
import io.echeance.payout.ledger.query.FecQueries;
import io.echeance.payout.ledger.query.PayoutRows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Year;
import java.util.List;
import org.jboss.resteasy.reactive.RestMulti;

/** The supplier's accounts for its accountant, streamed. */
@Path("/v1/exports")
@RolesAllowed({"supplier", "partner", "ops", "auditor"})
public class ExportResource {

    private static final String PAYOUT_COLUMNS = Csv.line(List.of(
            "payoutId",
            "invoiceId",
            "invoiceNumber",
            "kind",
            "status",
            "amount",
            "currency",
            "executionDate",
            "executedOn",
            "endToEndId",
            "bankReference",
            "failureReason"));

    private final FecQueries fec;
    private final PayoutRows payouts;
    private final Owner owner;

    ExportResource(FecQueries fec, PayoutRows payouts, Owner owner) {
        this.fec = fec;
        this.payouts = payouts;
        this.owner = owner;
    }

    @GET
    @Path("/fec")
    @Produces("text/tab-separated-values;charset=UTF-8")
    public RestMulti<byte[]> fec(@QueryParam("year") String year, @QueryParam("supplierId") String supplierId) {
        var wanted = Period.year(year);
        return Download.send(owner.of(supplierId, wanted.atDay(1))
                .map(holder -> new Download(
                        Fec.fileName(holder.siren(), wanted),
                        Fec.HEADER + Fec.END_OF_LINE,
                        fec.year(holder.supplierId(), wanted).map(entry -> Fec.line(entry) + Fec.END_OF_LINE))));
    }

    /** All payouts, or those to be executed in a year. */
    @GET
    @Path("/payouts.csv")
    @Produces("text/csv;charset=UTF-8")
    public RestMulti<byte[]> payouts(@QueryParam("year") String year, @QueryParam("supplierId") String supplierId) {
        Year wanted = year == null ? null : Period.year(year);
        return Download.send(owner.of(supplierId, wanted == null ? java.time.LocalDate.MIN : wanted.atDay(1))
                .map(holder -> new Download(
                        "payouts.csv",
                        PAYOUT_COLUMNS,
                        payouts.of(holder.supplierId(), wanted).map(Csv::line))));
    }
}
