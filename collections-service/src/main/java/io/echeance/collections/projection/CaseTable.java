package io.echeance.collections.projection;

import io.echeance.collections.domain.Recovery;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** SQL of the recoveries as the log tells them. */
public final class CaseTable {

    private static final String COLUMNS = """
            invoice_id, supplier_id, debtor_siren, opened_on, at_default, received_before, stage, next_stage_on, status,
            closed_on, written_off, reason
            """;

    private static final String OPEN = "OPEN";

    private static final String SAVE = """
            insert into recovery_cases (invoice_id, supplier_id, debtor_siren, opened_on, at_default, received_before, stage,
                                        next_stage_on, status, closed_on, written_off, reason)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::numeric[], $6::numeric[], $7::text[],
                                 $8::date[], $9::text[], $10::date[], $11::numeric[], $12::text[])
            on conflict (invoice_id) do update
               set opened_on = excluded.opened_on, stage = excluded.stage, next_stage_on = excluded.next_stage_on,
                   status = excluded.status, closed_on = excluded.closed_on, written_off = excluded.written_off,
                   reason = excluded.reason
            """;

    private CaseTable() {}

    public static List<CaseRow> byInvoice(Sql sql, Collection<String> invoiceIds) {
        return sql.list(
                "select " + COLUMNS + " from recovery_cases where invoice_id = any($1)", CaseTable::toRow, (Object)
                        invoiceIds.toArray(String[]::new));
    }

    /**
     * Newest invoices first.
     *
     * @param supplierId only this supplier's; null for all, as with the status
     * @param before     only older invoices; null for the newest
     */
    public static List<CaseRow> list(Sql sql, String supplierId, String status, String before, int limit) {
        return sql.list("select " + COLUMNS + """
                 from recovery_cases
                where ($1::text is null or supplier_id = $1) and ($2::text is null or status = $2)
                  and ($3::text is null or invoice_id < $3)
                order by invoice_id desc limit $4
                """, CaseTable::toRow, supplierId, status, before, limit);
    }

    static void save(Sql sql, Collection<CaseRow> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var rows = changed.stream()
                .sorted(Comparator.comparing(CaseRow::invoiceId))
                .toList();
        sql.run(
                SAVE,
                Sql.texts(rows, CaseRow::invoiceId),
                Sql.texts(rows, CaseRow::supplierId),
                Sql.texts(rows, CaseRow::debtorSiren),
                Columns.dates(rows, CaseRow::openedOn),
                Columns.amounts(rows, CaseRow::atDefault),
                Columns.amounts(rows, CaseRow::receivedBefore),
                Sql.texts(rows, CaseRow::stage),
                Columns.dates(rows, CaseRow::nextStageOn),
                Sql.texts(
                        rows,
                        row -> row.outcome() == null ? OPEN : row.outcome().name()),
                Columns.dates(rows, CaseRow::closedOn),
                Columns.amounts(rows, CaseRow::writtenOff),
                Sql.texts(rows, CaseRow::reason));
    }

    private static CaseRow toRow(Row row) {
        var status = row.getString("status");
        return new CaseRow(
                row.getString("invoice_id"),
                row.getString("supplier_id"),
                row.getString("debtor_siren"),
                row.getLocalDate("opened_on"),
                Money.of(CurrencyUnit.EUR, row.getBigDecimal("at_default")),
                Money.of(CurrencyUnit.EUR, row.getBigDecimal("received_before")),
                row.getString("stage"),
                row.getLocalDate("next_stage_on"),
                status.equals(OPEN) ? null : Recovery.Outcome.valueOf(status),
                row.getLocalDate("closed_on"),
                Money.of(CurrencyUnit.EUR, row.getBigDecimal("written_off")),
                row.getString("reason"));
    }
}
