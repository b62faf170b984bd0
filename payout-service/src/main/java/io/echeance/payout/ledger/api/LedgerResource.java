package io.echeance.payout.ledger.api;

import io.echeance.payout.api.Tenant;
import io.echeance.payout.ledger.query.Balances;
import io.echeance.payout.ledger.query.Balances.AccountBalance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.Cache;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Balances of the double-entry ledger; over all suppliers they are the trial balance. */
@Path("/v1/ledger")
@RolesAllowed({"supplier", "partner", "ops", "auditor", "system"})
public class LedgerResource {

    /**
     * Balances at the end of a day.
     *
     * @param asOf  null for all that was posted
     * @param total of all balances; zero, or the books are wrong
     */
    public record TrialBalance(LocalDate asOf, List<AccountBalance> accounts, Money total) {}

    private final Balances balances;
    private final Tenant tenant;

    LedgerResource(Balances balances, Tenant tenant) {
        this.balances = balances;
        this.tenant = tenant;
    }

    @GET
    @Cache(noStore = true)
    public Uni<TrialBalance> trialBalance(
            @QueryParam("asOf") String asOf,
            @QueryParam("supplierId") String supplierId,
            @QueryParam("invoiceId") String invoiceId) {
        var own = tenant.supplierOrAll();
        var day = Period.day(asOf);
        return balances.asOf(day, own == null ? supplierId : own, invoiceId)
                .map(accounts -> new TrialBalance(day, accounts, total(accounts)));
    }

    private static Money total(List<AccountBalance> accounts) {
        return accounts.stream().map(AccountBalance::balance).reduce(Money.zero(CurrencyUnit.EUR), Money::plus);
    }
}
