package io.echeance.payout.ledger.projection;

import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.store.Sql;
import io.echeance.payout.ledger.domain.Line;
import io.echeance.payout.ledger.domain.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** SQL of the ledger. The table refuses what is not balanced and every change of what was posted. */
public final class LedgerTable {

    /** What an event means for the books; posted under the event's id, so no event is posted twice. */
    public record Entry(InboundEvent event, Posting posting) {}

    private record Row(InboundEvent event, int number, Line line) {}

    private static final String POST = """
            insert into ledger_lines (posting_id, line, posted_on, event_type, account, purpose, supplier_id, invoice_id,
                                      label, debit, credit, currency)
            select posting_id, line, posted_on, event_type, account, purpose, supplier_id, invoice_id,
                   label, debit::numeric, credit::numeric, currency
              from unnest($1::uuid[], $2::integer[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[],
                          $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
                as n(posting_id, line, posted_on, event_type, account, purpose, supplier_id, invoice_id,
                     label, debit, credit, currency)
            """;

    private LedgerTable() {}

    /** One statement, however many postings. */
    public static void post(Sql sql, List<Entry> entries) {
        var rows = new ArrayList<Row>();
        for (var entry : entries) {
            var lines = entry.posting().lines();
            for (int i = 0; i < lines.size(); i++) {
                rows.add(new Row(entry.event(), i + 1, lines.get(i)));
            }
        }
        if (!rows.isEmpty()) {
            insert(sql, rows);
        }
    }

    private static void insert(Sql sql, List<Row> rows) {
        sql.run(
                POST,
                rows.stream()
                        .map(row -> UUID.fromString(row.event().event().id()))
                        .toArray(UUID[]::new),
                Sql.integers(rows, Row::number),
                rows.stream().map(row -> row.event().businessDate()).toArray(LocalDate[]::new),
                Sql.texts(rows, row -> row.event().type()),
                Sql.texts(rows, row -> row.line().account().name()),
                Sql.texts(rows, row -> row.line().purpose().name()),
                Sql.texts(rows, row -> row.line().supplierId()),
                Sql.texts(rows, row -> row.line().invoiceId()),
                Sql.texts(rows, row -> row.line().label()),
                Sql.texts(rows, row -> row.line().debit().getAmount().toPlainString()),
                Sql.texts(rows, row -> row.line().credit().getAmount().toPlainString()),
                Sql.texts(rows, row -> row.line().debit().getCurrencyUnit().getCode()));
    }
}
