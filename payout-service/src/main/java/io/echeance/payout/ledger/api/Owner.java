package io.echeance.payout.ledger.api;

import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import io.echeance.payout.api.Tenant;
import io.echeance.payout.ledger.query.AccountHolders;
import io.echeance.payout.ledger.query.AccountHolders.Holder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.List;

/** Whose accounts are asked for: a supplier gets its own, staff name the supplier. */
@RequestScoped
class Owner {

    private final Tenant tenant;
    private final AccountHolders holders;

    Owner(Tenant tenant, AccountHolders holders) {
        this.tenant = tenant;
        this.holders = holders;
    }

    /**
     * Fails with a problem: 422 when staff name no supplier or the period has not begun, 404 for an unknown supplier.
     *
     * @param named by staff; ignored for suppliers
     * @param first day of the period
     */
    Uni<Holder> of(String named, LocalDate first) {
        var own = tenant.supplierOrAll();
        var supplierId = own == null ? named : own;
        if (supplierId == null) {
            throw Problems.toException(
                    Problem.invalid(List.of(new Fault("/supplierId", "required", "names the supplier"))));
        }
        return holders.find(supplierId).map(found -> {
            var holder = found.orElseThrow(() -> Problems.toException(Problem.notFound("The supplier " + supplierId)));
            Period.assertBegun(first, holder.today());
            return holder;
        });
    }
}
