package io.echeance.payout.projection;

import io.echeance.eventstore.store.Sql;
import io.echeance.payout.domain.PayoutKind;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** SQL of the read table of payouts. */
public final class PayoutTable {

    private static final String SAVE = """
            insert into payouts (payout_id, invoice_id, supplier_id, kind, status, amount, currency, execution_date,
                                 end_to_end_id, attempt, instructed_on, executed_on, bank_reference,
                                 failure_reason, failure_detail)
            select payout_id, invoice_id, supplier_id, kind, status, amount::numeric, currency, execution_date,
                   end_to_end_id, attempt, instructed_on, executed_on, bank_reference, failure_reason, failure_detail
              from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[],
                          $9::text[], $10::integer[], $11::date[], $12::date[], $13::text[], $14::text[], $15::text[])
                as n(payout_id, invoice_id, supplier_id, kind, status, amount, currency, execution_date,
                     end_to_end_id, attempt, instructed_on, executed_on, bank_reference, failure_reason, failure_detail)
            on conflict (payout_id) do update
               set kind = excluded.kind, status = excluded.status, amount = excluded.amount,
                   execution_date = excluded.execution_date, end_to_end_id = excluded.end_to_end_id,
                   attempt = excluded.attempt, instructed_on = excluded.instructed_on,
                   executed_on = excluded.executed_on, bank_reference = excluded.bank_reference,
                   failure_reason = excluded.failure_reason, failure_detail = excluded.failure_detail
            """;

    private PayoutTable() {}

    /** Invoice ids by payout id; unknown payouts are missing. */
    public static Map<String, String> invoices(Sql sql, Collection<String> payoutIds) {
        var found = new HashMap<String, String>();
        sql.run("select payout_id, invoice_id from payouts where payout_id = any($1)", (Object)
                        payoutIds.toArray(String[]::new))
                .forEach(row -> found.put(row.getString("payout_id"), row.getString("invoice_id")));
        return found;
    }

    /** By payout id, locked in key order until the transaction ends. */
    public static Map<String, PayoutView> lock(Sql sql, Collection<String> payoutIds) {
        var found = new HashMap<String, PayoutView>();
        sql.run("select * from payouts where payout_id = any($1) order by payout_id for update", (Object)
                        payoutIds.toArray(String[]::new))
                .forEach(row -> found.put(row.getString("payout_id"), view(row)));
        return found;
    }

    public static void save(Sql sql, Collection<PayoutView> views) {
        if (views.isEmpty()) {
            return;
        }
        var rows = views.stream()
                .sorted(Comparator.comparing(PayoutView::payoutId))
                .toList();
        sql.run(
                SAVE,
                Sql.texts(rows, PayoutView::payoutId),
                Sql.texts(rows, PayoutView::invoiceId),
                Sql.texts(rows, PayoutView::supplierId),
                Sql.texts(rows, row -> row.kind().name()),
                Sql.texts(rows, row -> row.status().name()),
                Sql.texts(rows, row -> row.amount().getAmount().toPlainString()),
                Sql.texts(rows, row -> row.amount().getCurrencyUnit().getCode()),
                dates(rows, PayoutView::executionDate),
                Sql.texts(rows, PayoutView::endToEndId),
                Sql.integers(rows, PayoutView::attempt),
                dates(rows, PayoutView::instructedOn),
                dates(rows, PayoutView::executedOn),
                Sql.texts(rows, PayoutView::bankReference),
                Sql.texts(rows, PayoutView::failureReason),
                Sql.texts(rows, PayoutView::failureDetail));
    }

    private static LocalDate[] dates(Collection<PayoutView> rows, Function<PayoutView, LocalDate> column) {
        return rows.stream().map(column).toArray(LocalDate[]::new);
    }

    private static PayoutView view(Row row) {
        return new PayoutView(
                row.getString("payout_id"),
                row.getString("invoice_id"),
                row.getString("supplier_id"),
                PayoutKind.valueOf(row.getString("kind")),
                PayoutView.Status.valueOf(row.getString("status")),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")),
                row.getLocalDate("execution_date"),
                row.getString("end_to_end_id"),
                row.getInteger("attempt"),
                row.getLocalDate("instructed_on"),
                row.getLocalDate("executed_on"),
                row.getString("bank_reference"),
                row.getString("failure_reason"),
                row.getString("failure_detail"));
    }
}
