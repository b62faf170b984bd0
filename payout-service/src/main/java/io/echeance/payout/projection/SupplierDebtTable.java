package io.echeance.payout.projection;

import io.echeance.eventstore.store.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** SQL of what suppliers have to give back: written in the transaction of the events that say so. */
public final class SupplierDebtTable {

    /**
     * A supplier's debt for an invoice.
     *
     * @param since day on which it last arose from nothing
     */
    public record Debt(String invoiceId, String supplierId, Money amount, LocalDate since) {}

    private static final String SAVE = """
            insert into supplier_debts (invoice_id, supplier_id, amount, currency, since)
            select invoice_id, supplier_id, amount::numeric, currency, since
              from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[])
                as n(invoice_id, supplier_id, amount, currency, since)
            on conflict (invoice_id) do update
               set amount = excluded.amount,
                   since = case when supplier_debts.amount = 0 then excluded.since else supplier_debts.since end
            """;

    private SupplierDebtTable() {}

    /** Ids of invoices with an open debt, by supplier, the oldest first. */
    public static Map<String, List<String>> open(Sql sql, Collection<String> supplierIds) {
        var found = new HashMap<String, List<String>>();
        sql.run("""
                        select supplier_id, invoice_id from supplier_debts
                         where supplier_id = any($1) and amount > 0 order by since, invoice_id
                        """, (Object) supplierIds.toArray(String[]::new))
                .forEach(row -> found.computeIfAbsent(row.getString("supplier_id"), id -> new ArrayList<>())
                        .add(row.getString("invoice_id")));
        return found;
    }

    public static void save(Sql sql, Collection<Debt> debts) {
        if (debts.isEmpty()) {
            return;
        }
        var rows = debts.stream().sorted(Comparator.comparing(Debt::invoiceId)).toList();
        sql.run(
                SAVE,
                Sql.texts(rows, Debt::invoiceId),
                Sql.texts(rows, Debt::supplierId),
                Sql.texts(rows, row -> row.amount().getAmount().toPlainString()),
                Sql.texts(rows, row -> row.amount().getCurrencyUnit().getCode()),
                rows.stream().map(Debt::since).toArray(LocalDate[]::new));
    }
}
