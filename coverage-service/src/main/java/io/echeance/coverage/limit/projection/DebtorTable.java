package io.echeance.coverage.limit.projection;

import io.echeance.coverage.limit.domain.DebtorAccount;
import io.echeance.coverage.limit.domain.DebtorLimit;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** SQL of the debtors' accounts. */
public final class DebtorTable {

    private static final String BEGIN = "insert into debtors (siren) select unnest($1::text[]) on conflict do nothing";

    private static final String LOCK = "select * from debtors where siren = any($1) order by siren for update";

    private static final String SAVE_USED = """
            update debtors d set used = n.used
              from unnest($1::text[], $2::numeric[]) as n(siren, used)
             where d.siren = n.siren
            """;

    private static final String SAVE_LIMITS = """
            update debtors d
               set limit_amount = n.amount, limit_reason = n.reason, limit_expires_on = n.expires_on,
                   limit_set_by = n.set_by, limit_version = n.version
              from unnest($1::text[], $2::numeric[], $3::text[], $4::date[], $5::text[], $6::integer[])
                   as n(siren, amount, reason, expires_on, set_by, version)
             where d.siren = n.siren
            """;

    private DebtorTable() {}

    /**
     * Locks every account until the end of the transaction, begins those that are new. A new row must exist before it can be
     * locked; both statements go in key order.
     */
    public static Map<String, DebtorAccount> lock(Sql sql, SortedSet<String> sirens) {
        var accounts = new HashMap<String, DebtorAccount>();
        if (!sirens.isEmpty()) {
            var keys = sirens.toArray(String[]::new);
            sql.run(BEGIN, (Object) keys);
            sql.list(LOCK, DebtorTable::account, (Object) keys)
                    .forEach(account -> accounts.put(account.siren(), account));
        }
        return accounts;
    }

    /** Without a lock, for what binds nobody; debtors of whom nothing is known are missing. */
    public static Map<String, DebtorAccount> find(Sql sql, Collection<String> sirens) {
        return sql
                .list("select * from debtors where siren = any($1)", DebtorTable::account, (Object)
                        sirens.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(DebtorAccount::siren, Function.identity()));
    }

    public static void saveUsed(Sql sql, List<DebtorAccount> accounts) {
        if (!accounts.isEmpty()) {
            sql.update(
                    SAVE_USED,
                    Sql.texts(accounts, DebtorAccount::siren),
                    accounts.stream().map(account -> account.used().getAmount()).toArray(BigDecimal[]::new));
        }
    }

    /** @param version of a debtor's limit: the number of its events */
    public static void saveLimits(Sql sql, List<DebtorAccount> accounts, Function<String, Integer> version) {
        if (!accounts.isEmpty()) {
            sql.update(
                    SAVE_LIMITS,
                    Sql.texts(accounts, DebtorAccount::siren),
                    accounts.stream()
                            .map(account -> account.limit().amount().getAmount())
                            .toArray(BigDecimal[]::new),
                    Sql.texts(accounts, account -> account.limit().reason()),
                    accounts.stream()
                            .map(account -> account.limit().expiresOn())
                            .toArray(LocalDate[]::new),
                    Sql.texts(accounts, account -> account.limit().setBy()),
                    Sql.integers(accounts, account -> version.apply(account.siren())));
        }
    }

    private static DebtorAccount account(Row row) {
        var amount = row.getBigDecimal("limit_amount");
        var limit = amount == null
                ? null
                : new DebtorLimit(
                        euro(amount),
                        row.getString("limit_reason"),
                        row.getLocalDate("limit_expires_on"),
                        row.getString("limit_set_by"));
        return new DebtorAccount(row.getString("siren"), limit, euro(row.getBigDecimal("used")));
    }

    private static Money euro(BigDecimal amount) {
        return Money.of(CurrencyUnit.EUR, amount);
    }
}
