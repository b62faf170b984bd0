package io.echeance.payout.projection;

import io.echeance.eventstore.sealing.Sealed;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** SQL of the files for the bank. */
public final class PayoutFileTable {

    /** A file as operations see it; its transfers are in its content alone. */
    public record PayoutFile(
            String fileId,
            String messageId,
            LocalDate executionDate,
            String debtorAccount,
            int number,
            String status,
            int transactions,
            Money controlSum,
            String sha256,
            long size,
            OffsetDateTime createdAt) {}

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

    private PayoutFileTable() {}

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

    /** Marks what waits for the date as part of the file. @param suppliers only theirs, or null for all that is left */
    public static void assign(Sql sql, String fileId, LocalDate date, String[] suppliers) {
        sql.run("""
                update transfers set file_id = $1 where execution_date = $2 and file_id is null and not closed
                   and ($3::text[] is null or supplier_id = any($3))
                """, fileId, date, suppliers);
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

    public static int nextNumber(Sql sql, LocalDate date, String debtorAccount) {
        return sql.list("""
                        select coalesce(max(number), 0) + 1 as number from payout_files
                         where execution_date = $1 and debtor_account = $2
                        """, row -> row.getInteger("number"), date, debtorAccount)
                .getFirst();
    }

    public static void savePart(Sql sql, String fileId, int part, Sealed content) {
        sql.run(
                "insert into payout_file_parts values ($1, $2, $3, $4)",
                fileId,
                part,
                content.subjectId(),
                content.sealed());
    }

    /** Empty after the last part; they are numbered from 1. */
    public static Optional<Sealed> part(Sql sql, String fileId, int part) {
        return sql
                .list(
                        "select subject_id, sealed from payout_file_parts where file_id = $1 and part = $2",
                        row -> new Sealed(row.getString("subject_id"), row.getString("sealed")),
                        fileId,
                        part)
                .stream()
                .findFirst();
    }

    public static void save(Sql sql, PayoutFile file) {
        sql.run(
                "insert into payout_files values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                file.fileId(),
                file.messageId(),
                file.executionDate(),
                file.debtorAccount(),
                file.number(),
                file.status(),
                file.transactions(),
                file.controlSum().getAmount(),
                file.controlSum().getCurrencyUnit().getCode(),
                file.sha256(),
                file.size(),
                file.createdAt());
    }

    /** Newest first. @param before only those older than this file, or null @param date null for all */
    public static List<PayoutFile> list(Sql sql, LocalDate date, String before, int limit) {
        return sql.list("""
                select * from payout_files where ($1::date is null or execution_date = $1)
                   and ($2::text is null or file_id < $2) order by file_id desc limit $3
                """, PayoutFileTable::file, date, before, limit);
    }

    public static Optional<PayoutFile> find(Sql sql, String fileId) {
        return sql.list("select * from payout_files where file_id = $1", PayoutFileTable::file, fileId).stream()
                .findFirst();
    }

    private static PayoutFile file(Row row) {
        return new PayoutFile(
                row.getString("file_id"),
                row.getString("message_id"),
                row.getLocalDate("execution_date"),
                row.getString("debtor_account"),
                row.getInteger("number"),
                row.getString("status"),
                row.getInteger("transactions"),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("control_sum")),
                row.getString("sha256"),
                row.getLong("size"),
                row.getOffsetDateTime("created_at"));
    }
}
