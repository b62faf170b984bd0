package io.echeance.payout.ledger.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Whose accounts these are, and what day it is in the books. */
@ApplicationScoped
public class AccountHolders {

    /**
     * A supplier with a policy.
     *
     * @param today the last business day that was opened; null before the first
     */
    public record Holder(String supplierId, String name, String siren, LocalDate today) {}

    private static final String FIND = """
            select supplier_id, coalesce(supplier_name, supplier_id) as supplier_name, coalesce(siren, supplier_id) as siren,
                   (select today from logical_clock) as today
              from supplier_accounts where supplier_id = $1
            """;

    private final Pool pool;

    AccountHolders(Pool pool) {
        this.pool = pool;
    }

    public Uni<Optional<Holder>> find(String supplierId) {
        return pool.preparedQuery(FIND).execute(Tuple.of(supplierId)).map(rows -> {
            var found = rows.iterator();
            return found.hasNext() ? Optional.of(holder(found.next())) : Optional.empty();
        });
    }

    private static Holder holder(Row row) {
        return new Holder(
                row.getString("supplier_id"),
                row.getString("supplier_name"),
                row.getString("siren"),
                row.getLocalDate("today"));
    }
}
