package io.echeance.payout.projection;

import io.echeance.eventstore.sealing.Sealed;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Row;
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

    private PayoutFileTable() {}

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
