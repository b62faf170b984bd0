package io.echeance.payout.ledger.query;

import io.echeance.payout.ledger.domain.Account;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Sums of the ledger's accounts as of any date. */
@ApplicationScoped
public class Balances {

    /**
     * Sums of one account.
     *
     * @param balance debit less credit
     */
    public record AccountBalance(Account account, Money debit, Money credit, Money balance) {}

    private static final String SUM = """
            select account, currency, sum(debit) as debit, sum(credit) as credit from ledger_lines
             where posted_on <= coalesce($1::date, 'infinity')
               and ($2::text is null or supplier_id = $2) and ($3::text is null or invoice_id = $3)
             group by account, currency order by account, currency
            """;

    private final Pool pool;

    Balances(Pool pool) {
        this.pool = pool;
    }

    /** Each condition may be null, which means all. */
    public Uni<List<AccountBalance>> asOf(LocalDate day, String supplierId, String invoiceId) {
        return pool.preparedQuery(SUM)
                .execute(Tuple.of(day, supplierId, invoiceId))
                .onItem()
                .transformToMulti(rows -> rows.toMulti())
                .map(Balances::balance)
                .collect()
                .asList();
    }

    private static AccountBalance balance(Row row) {
        var currency = CurrencyUnit.of(row.getString("currency"));
        var debit = Money.of(currency, row.getBigDecimal("debit"));
        var credit = Money.of(currency, row.getBigDecimal("credit"));
        return new AccountBalance(Account.valueOf(row.getString("account")), debit, credit, debit.minus(credit));
    }
}
