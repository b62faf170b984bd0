package io.echeance.payout.api;

import io.echeance.payout.query.DebtQueries;
import io.echeance.payout.query.DebtQueries.DebtView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jboss.resteasy.reactive.Cache;

/** What suppliers have to give back: suppliers see their own, operations and auditors all. */
@Path("/v1/debts")
@RolesAllowed({"supplier", "partner", "ops", "auditor", "system"})
public class DebtResource {

    /** Open debts, the oldest first: the order in which they are set off. */
    public record Debts(List<DebtView> data) {}

    private final DebtQueries queries;
    private final Tenant tenant;

    DebtResource(DebtQueries queries, Tenant tenant) {
        this.queries = queries;
        this.tenant = tenant;
    }

    @GET
    @Cache(noStore = true)
    public Uni<Debts> list(@QueryParam("supplierId") String supplierId) {
        var own = tenant.supplierOrAll();
        return queries.open(own == null ? supplierId : own).map(Debts::new);
    }
}
