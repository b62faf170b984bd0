package io.echeance.payout.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads open debts for the API. */
@ApplicationScoped
public class DebtQueries {

    /**
     * What a supplier has to give back for an invoice.
     *
     * @param since day on which it arose
     */
    public record DebtView(String invoiceId, String supplierId, Money debt, LocalDate since) {}

    private static final String OPEN = """
            select invoice_id, supplier_id, amount, currency, since from supplier_debts
             where amount > 0 and ($1::text is null or supplier_id = $1) order by since, invoice_id limit 1000
            """;

    private final Pool pool;

    DebtQueries(Pool pool) {
        this.pool = pool;
    }

    /** The oldest first. @param supplierId null for all suppliers */
    public Uni<List<DebtView>> open(String supplierId) {
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(supplierId))
                .onItem()
                .transformToMulti(rows -> rows.toMulti())
                .map(DebtQueries::view)
                .collect()
                .asList();
    }

    private static DebtView view(Row row) {
        return new DebtView(
                row.getString("invoice_id"),
                row.getString("supplier_id"),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")),
                row.getLocalDate("since"));
    }
}
