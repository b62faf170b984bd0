package io.echeance.payout.projection;

import io.echeance.eventstore.store.Sql;
import io.echeance.payout.domain.BankStatus;
import io.echeance.payout.domain.PayoutEvent.PayoutInstructed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL of the attempts as the bank sees them: written with the events that instruct and end them. */
public final class TransferTable {

    /**
     * The bank's answer to one attempt.
     *
     * @param reason        ISO 20022 code of a rejection, else null
     * @param bankReference the bank's own reference, or null
     */
    public record BankAnswer(String endToEndId, BankStatus status, String reason, String bankReference) {}

    private static final String INSERT = """
            insert into transfers (end_to_end_id, payout_id, invoice_id, supplier_id, attempt, kind, amount, currency,
                                   execution_date)
            select n.end_to_end_id, n.payout_id, n.invoice_id, f.supplier_id, n.attempt, n.kind, n.amount::numeric,
                   n.currency, n.execution_date
              from unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::text[], $6::text[], $7::text[],
                          $8::date[])
                as n(end_to_end_id, payout_id, invoice_id, attempt, kind, amount, currency, execution_date)
              join invoice_facts f on f.invoice_id = n.invoice_id
            """;

    private TransferTable() {}

    /** After the facts of their invoices were saved. */
    public static void insert(Sql sql, Collection<PayoutInstructed> instructed) {
        if (instructed.isEmpty()) {
            return;
        }
        sql.run(
                INSERT,
                Sql.texts(instructed, PayoutInstructed::endToEndId),
                Sql.texts(instructed, PayoutInstructed::payoutId),
                Sql.texts(instructed, PayoutInstructed::invoiceId),
                Sql.integers(instructed, PayoutInstructed::attempt),
                Sql.texts(instructed, e -> e.kind().name()),
                Sql.texts(instructed, e -> e.amount().getAmount().toPlainString()),
                Sql.texts(instructed, e -> e.amount().getCurrencyUnit().getCode()),
                instructed.stream().map(PayoutInstructed::executionDate).toArray(LocalDate[]::new));
    }

    public static void close(Sql sql, List<String> endToEndIds) {
        if (!endToEndIds.isEmpty()) {
            var ids = endToEndIds.stream().sorted(Comparator.naturalOrder()).toArray(String[]::new);
            sql.run("update transfers set closed = true where end_to_end_id = any($1)", (Object) ids);
        }
    }

    /** By end-to-end id; attempts without an answer are missing. */
    public static Map<String, BankAnswer> answers(Sql sql, Collection<String> endToEndIds) {
        var found = new HashMap<String, BankAnswer>();
        sql.run("""
                        select end_to_end_id, bank_status, reason,
                               coalesce(bank_reference, replace(file_id, '-', '')) as bank_reference
                          from transfers where end_to_end_id = any($1) and bank_status is not null
                        """, (Object) endToEndIds.toArray(String[]::new))
                .forEach(row -> found.put(
                        row.getString("end_to_end_id"),
                        new BankAnswer(
                                row.getString("end_to_end_id"),
                                BankStatus.valueOf(row.getString("bank_status")),
                                row.getString("reason"),
                                row.getString("bank_reference"))));
        return found;
    }
}
