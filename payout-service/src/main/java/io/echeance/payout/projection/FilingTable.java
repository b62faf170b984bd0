package io.echeance.payout.projection;

import io.echeance.eventstore.store.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** SQL of the way of transfers into files. */
public final class FilingTable {

    /** One transfer to be written. */
    public record FileTransfer(
            String endToEndId,
            String supplierId,
            String kind,
            BigDecimal amount,
            String currency,
            String invoiceNumber) {}

    /** What a file will hold. */
    public record Totals(int transactions, Money sum) {}

    private FilingTable() {}

    /** Execution dates up to the day whose transfers wait, and have waited long enough for others to join them. */
    public static List<LocalDate> datesToFile(Sql sql, LocalDate today, long gatherMillis) {
        return sql.list("""
                select execution_date from transfers where file_id is null and not closed and execution_date <= $1
                 group by execution_date
                having max(instructed_at) <= clock_timestamp() - $2 * interval '1 millisecond' order by execution_date
                """, row -> row.getLocalDate("execution_date"), today, (double) gatherMillis);
    }

    /** Transfers that should be in a file by now and are not. */
    public static long waiting(Sql sql) {
        return sql.list("""
                        select count(*) as waiting from transfers, logical_clock
                         where file_id is null and not closed and execution_date <= today
                        """, row -> row.getLong("waiting")).getFirst();
    }

    /** One file at a time over all instances, until the transaction ends. */
    public static void lock(Sql sql) {
        sql.run("select pg_advisory_xact_lock(hashtext('payout-files'))");
    }

    public static List<String> suppliersToFile(Sql sql, LocalDate date) {
        return sql.list(
                "select distinct supplier_id from transfers where execution_date = $1 and file_id is null and not closed",
                row -> row.getString("supplier_id"),
                date);
    }

    /** Marks what waits for the date and these suppliers as part of the file. */
    public static void assign(Sql sql, String fileId, LocalDate date, Collection<String> suppliers) {
        sql.run("""
                update transfers set file_id = $1 where execution_date = $2 and file_id is null and not closed
                   and supplier_id = any($3)
                """, fileId, date, suppliers.toArray(String[]::new));
    }

    public static Totals totals(Sql sql, String fileId) {
        return sql.list(
                        """
                        select count(*)::integer as transactions, coalesce(sum(amount), 0) as sum,
                               coalesce(max(currency), 'EUR') as currency from transfers where file_id = $1
                        """,
                        row -> new Totals(
                                row.getInteger("transactions"),
                                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("sum"))),
                        fileId)
                .getFirst();
    }

    /** A page of the file's transfers, after the given id. */
    public static List<FileTransfer> page(Sql sql, String fileId, String after, int size) {
        return sql.list(
                """
                select t.end_to_end_id, t.supplier_id, t.kind, t.amount, t.currency,
                       coalesce(n.invoice_number, '') as invoice_number
                  from transfers t left join invoice_labels n on n.invoice_id = t.invoice_id
                 where t.file_id = $1 and t.end_to_end_id > $2 order by t.end_to_end_id limit $3
                """,
                row -> new FileTransfer(
                        row.getString("end_to_end_id"),
                        row.getString("supplier_id"),
                        row.getString("kind"),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getString("invoice_number")),
                fileId,
                after,
                size);
    }
}
