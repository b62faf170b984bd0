package io.echeance.payout.ledger.query;

import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Payouts of a supplier as text, one list of columns each, the oldest first. */
@ApplicationScoped
public class PayoutRows {

    private static final String ROWS = """
            select p.payout_id, p.invoice_id, n.invoice_number, p.kind, p.status, p.amount::text, p.currency,
                   p.execution_date::text, p.executed_on::text, p.end_to_end_id, p.bank_reference, p.failure_reason
              from payouts p left join invoice_labels n on n.invoice_id = p.invoice_id
             where p.supplier_id = $1 and ($2::integer is null or extract(year from p.execution_date) = $2)
             order by p.payout_id
            """;

    private final LedgerRows rows;

    PayoutRows(LedgerRows rows) {
        this.rows = rows;
    }

    /** @param year of the execution date, null for all */
    public Multi<List<String>> of(String supplierId, Year year) {
        return rows.stream(ROWS, Tuple.of(supplierId, year == null ? null : year.getValue()))
                .map(PayoutRows::columns);
    }

    private static List<String> columns(Row row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> Objects.toString(row.getValue(column), ""))
                .toList();
    }
}
