package io.echeance.payout.projection;

import io.echeance.eventstore.store.Sql;
import io.echeance.payout.domain.BankStatus;
import io.echeance.payout.projection.PayoutFileTable.PayoutFile;
import io.echeance.payout.projection.TransferTable.BankAnswer;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** SQL of what the bank reported. */
public final class StatusReportTable {

    /** A report that was taken in before. @param answer what was answered then */
    public record Known(String sha256, String answer) {}

    /** An attempt in a file. @param closed its end is known */
    public record FiledTransfer(
            String endToEndId, String payoutId, String invoiceId, BigDecimal amount, String currency, boolean closed) {}

    private static final String APPLY = """
            update transfers t set bank_status = n.status, reason = n.reason,
                   bank_reference = coalesce(n.reference, t.bank_reference)
              from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as n(id, status, reason, reference)
             where t.end_to_end_id = n.id and not t.closed
            """;

    private StatusReportTable() {}

    public static Optional<Known> find(Sql sql, String messageId) {
        return sql
                .list(
                        "select sha256, answer::text as answer from payout_status_reports where message_id = $1",
                        row -> new Known(row.getString("sha256"), row.getString("answer")),
                        messageId)
                .stream()
                .findFirst();
    }

    public static Optional<PayoutFile> file(Sql sql, String messageId) {
        return sql
                .list(
                        "select file_id from payout_files where message_id = $1 for update",
                        row -> row.getString("file_id"),
                        messageId)
                .stream()
                .findFirst()
                .flatMap(fileId -> PayoutFileTable.find(sql, fileId));
    }

    /** By end-to-end id. */
    public static Map<String, FiledTransfer> transfers(Sql sql, String fileId) {
        return sql
                .list(
                        """
                        select end_to_end_id, payout_id, invoice_id, amount, currency, closed from transfers
                         where file_id = $1 order by end_to_end_id for update
                        """,
                        row -> new FiledTransfer(
                                row.getString("end_to_end_id"),
                                row.getString("payout_id"),
                                row.getString("invoice_id"),
                                row.getBigDecimal("amount"),
                                row.getString("currency"),
                                row.getBoolean("closed")),
                        fileId)
                .stream()
                .collect(Collectors.toMap(FiledTransfer::endToEndId, transfer -> transfer));
    }

    /** Answers about what has ended already change nothing. */
    public static void apply(Sql sql, Collection<BankAnswer> answers) {
        if (!answers.isEmpty()) {
            sql.run(
                    APPLY,
                    Sql.texts(answers, BankAnswer::endToEndId),
                    Sql.texts(answers, answer -> answer.status().name()),
                    Sql.texts(answers, BankAnswer::reason),
                    Sql.texts(answers, BankAnswer::bankReference));
        }
    }

    /** What the bank has said about each of the file's transfers so far; null for those that it has not named. */
    public static List<BankStatus> statuses(Sql sql, String fileId) {
        return sql.list(
                "select distinct bank_status from transfers where file_id = $1",
                row -> row.getString("bank_status") == null ? null : BankStatus.valueOf(row.getString("bank_status")),
                fileId);
    }

    public static void save(Sql sql, String messageId, String fileId, String sha256, String answer, LocalDate day) {
        sql.run("""
                insert into payout_status_reports (message_id, file_id, sha256, answer, received_on)
                values ($1, $2, $3, $4::jsonb, $5)
                """, messageId, fileId, sha256, new JsonObject(answer), day);
    }

    public static void fileStatus(Sql sql, String fileId, String status) {
        sql.run("update payout_files set status = $2 where file_id = $1", fileId, status);
    }
}
