package io.echeance.collections.projection;

import io.echeance.collections.bank.domain.Spelling;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.sqlclient.data.Numeric;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** SQL of the invoices as the log tells them. */
public final class ReceivableTable {

    /** The columns of a row; see {@link #toRow}. */
    public static final String COLUMNS = """
            invoice_id, supplier_id, creditor_reference, invoice_number, debtor_siren, gross, issue_date, due_date, dunning_days,
            cancelled, disputed, received, defaulted_on, promised_on, coverage_rate
            """;

    private static final String SAVE = """
            insert into receivables (invoice_id, supplier_id, creditor_reference, gross, issue_date, due_date, dunning_days,
                                     cancelled, disputed, received, outstanding, credit, defaulted_on, invoice_number,
                                     number_key, reference_key, debtor_siren, promised_on, coverage_rate)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::numeric[], $5::date[], $6::date[], $7::integer[],
                                 $8::boolean[], $9::boolean[], $10::numeric[], $11::numeric[], $12::numeric[], $13::date[],
                                 $14::text[], $15::text[], $16::text[], $17::text[], $18::date[], $19::numeric[])
            on conflict (invoice_id) do update
               set dunning_days = excluded.dunning_days, cancelled = excluded.cancelled, disputed = excluded.disputed,
                   received = excluded.received, outstanding = excluded.outstanding, credit = excluded.credit,
                   defaulted_on = excluded.defaulted_on, promised_on = excluded.promised_on,
                   coverage_rate = excluded.coverage_rate
            """;

    private ReceivableTable() {}

    public static List<ReceivableRow> byInvoice(Sql sql, Collection<String> invoiceIds) {
        return sql.list(
                "select " + COLUMNS + " from receivables where invoice_id = any($1)", ReceivableTable::toRow, (Object)
                        invoiceIds.toArray(String[]::new));
    }

    /** Several suppliers' invoices may bear the same reference. */
    public static List<ReceivableRow> byReference(Sql sql, Collection<String> references) {
        return sql.list(
                "select " + COLUMNS
                        + " from receivables where reference_key = any($2) and creditor_reference = any($1)",
                ReceivableTable::toRow,
                references.toArray(String[]::new),
                Sql.texts(references, Spelling::fold));
    }

    /** Covered invoices on which the debtors owe something. */
    public static List<ReceivableRow> owedBy(Sql sql, Collection<String> debtorSirens) {
        if (debtorSirens.isEmpty()) {
            return List.of();
        }
        return sql.list(
                "select " + COLUMNS + """
                 from receivables
                where debtor_siren = any($1) and outstanding > 0 and dunning_days is not null and not cancelled
                """, ReceivableTable::toRow, (Object) debtorSirens.toArray(String[]::new));
    }

    /** In key order, so that two transactions can't deadlock. */
    public static void save(Sql sql, Collection<ReceivableRow> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var rows = changed.stream()
                .sorted(Comparator.comparing(ReceivableRow::invoiceId))
                .toList();
        sql.run(
                SAVE,
                Sql.texts(rows, ReceivableRow::invoiceId),
                Sql.texts(rows, ReceivableRow::supplierId),
                Sql.texts(rows, ReceivableRow::creditorReference),
                Columns.amounts(rows, ReceivableRow::gross),
                Columns.dates(rows, ReceivableRow::issueDate),
                Columns.dates(rows, ReceivableRow::dueDate),
                Sql.integers(rows, row -> row.dunningDays().orElse(null)),
                booleans(rows, ReceivableRow::cancelled),
                booleans(rows, ReceivableRow::disputed),
                Columns.amounts(rows, ReceivableRow::received),
                Columns.amounts(rows, row -> row.balance().outstanding()),
                Columns.amounts(rows, row -> row.balance().credit()),
                Columns.dates(rows, row -> row.defaultedOn().orElse(null)),
                Sql.texts(rows, ReceivableRow::invoiceNumber),
                Sql.texts(rows, row -> Spelling.fold(row.invoiceNumber())),
                Sql.texts(rows, row -> Spelling.fold(row.creditorReference())),
                Sql.texts(rows, ReceivableRow::debtorSiren),
                Columns.dates(rows, row -> row.promisedOn().orElse(null)),
                rows.stream()
                        .map(row -> row.coverageRate().map(Numeric::create).orElse(null))
                        .toArray(Numeric[]::new));
    }

    public static ReceivableRow toRow(Row row) {
        return new ReceivableRow(
                row.getString("invoice_id"),
                row.getString("supplier_id"),
                row.getString("creditor_reference"),
                row.getString("invoice_number"),
                row.getString("debtor_siren"),
                money(row.getBigDecimal("gross")),
                row.getLocalDate("issue_date"),
                row.getLocalDate("due_date"),
                Optional.ofNullable(row.getInteger("dunning_days")),
                Optional.ofNullable(row.getBigDecimal("coverage_rate")),
                row.getBoolean("cancelled"),
                row.getBoolean("disputed"),
                money(row.getBigDecimal("received")),
                Optional.ofNullable(row.getLocalDate("defaulted_on")),
                Optional.ofNullable(row.getLocalDate("promised_on")));
    }

    private static Money money(BigDecimal amount) {
        return Money.of(CurrencyUnit.EUR, amount);
    }

    private static Boolean[] booleans(List<ReceivableRow> rows, Function<ReceivableRow, Boolean> column) {
        return rows.stream().map(column).toArray(Boolean[]::new);
    }
}
