package io.echeance.coverage.decision.projection;

import io.echeance.coverage.decision.domain.Cover;
import io.echeance.coverage.decision.domain.DebtorStanding;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** SQL of the covers. */
public final class CoverTable {

    private static final String LOCK = "select * from covers where invoice_id = any($1) order by invoice_id for update";

    /** Index-only for each debtor, however many invoices it has. */
    private static final String STANDINGS = """
            select d.siren,
                   (select c.due_date from covers c
                     where c.debtor_siren = d.siren and c.status = 'OPEN' and c.invoice_id <> all($2)
                     order by c.due_date limit 1) as oldest,
                   exists (select 1 from covers c
                            where c.debtor_siren = d.siren and c.status = 'OPEN' and c.defaulted
                              and c.invoice_id <> all($2)) as in_default
              from unnest($1::text[]) as d(siren)
            """;

    private static final String SAVE = """
            insert into covers (invoice_id, supplier_id, supplier_siren, debtor_siren, amount, issue_date, due_date,
                                submitted_on, policy_version, status, defaulted, paid_on)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::numeric[], $6::date[], $7::date[],
                                 $8::date[], $9::integer[], $10::text[], $11::boolean[], $12::date[])
            on conflict (invoice_id) do update
               set status = excluded.status, defaulted = excluded.defaulted, paid_on = excluded.paid_on
            """;

    private CoverTable() {}

    /** Locked in key order; invoices without a cover are missing. */
    public static Map<String, Cover> lock(Sql sql, Collection<String> invoiceIds) {
        var covers = new HashMap<String, Cover>();
        sql.list(LOCK, CoverTable::cover, (Object) invoiceIds.toArray(String[]::new))
                .forEach(cover -> covers.put(cover.invoiceId(), cover));
        return covers;
    }

    /** How the debtors pay their invoices other than these. */
    public static Map<String, DebtorStanding> standingsWithout(
            Sql sql, Collection<String> sirens, Collection<String> invoiceIds) {
        var standings = new HashMap<String, DebtorStanding>();
        if (!sirens.isEmpty()) {
            sql.run(STANDINGS, sirens.toArray(String[]::new), invoiceIds.toArray(String[]::new))
                    .forEach(row -> standings.put(
                            row.getString("siren"),
                            new DebtorStanding(row.getBoolean("in_default"), row.getLocalDate("oldest"))));
        }
        return standings;
    }

    /** @param covers in key order, so that concurrent inserts can't deadlock */
    public static void save(Sql sql, List<Cover> covers) {
        if (covers.isEmpty()) {
            return;
        }
        sql.update(
                SAVE,
                Sql.texts(covers, Cover::invoiceId),
                Sql.texts(covers, Cover::supplierId),
                Sql.texts(covers, Cover::supplierSiren),
                Sql.texts(covers, Cover::debtorSiren),
                covers.stream().map(cover -> cover.gross().getAmount()).toArray(BigDecimal[]::new),
                dates(covers, Cover::issueDate),
                dates(covers, Cover::dueDate),
                dates(covers, Cover::submittedOn),
                Sql.integers(covers, Cover::policyVersion),
                Sql.texts(covers, cover -> cover.status().name()),
                covers.stream().map(Cover::defaulted).toArray(Boolean[]::new),
                dates(covers, Cover::paidOn));
    }

    private static LocalDate[] dates(List<Cover> covers, Function<Cover, LocalDate> column) {
        return covers.stream().map(column).toArray(LocalDate[]::new);
    }

    private static Cover cover(Row row) {
        return new Cover(
                row.getString("invoice_id"),
                row.getString("supplier_id"),
                row.getString("supplier_siren"),
                row.getString("debtor_siren"),
                Money.of(CurrencyUnit.EUR, row.getBigDecimal("amount")),
                row.getLocalDate("issue_date"),
                row.getLocalDate("due_date"),
                row.getLocalDate("submitted_on"),
                row.getInteger("policy_version"),
                Cover.Status.valueOf(row.getString("status")),
                row.getBoolean("defaulted"),
                row.getLocalDate("paid_on"));
    }
}
