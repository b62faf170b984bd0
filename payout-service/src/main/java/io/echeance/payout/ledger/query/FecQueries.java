package io.echeance.payout.ledger.query;

import io.echeance.payout.ledger.domain.Account;
import io.echeance.payout.ledger.domain.FecEntry;
import io.echeance.payout.ledger.domain.Purpose;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;

/** The ledger's lines of a supplier's year, in the order of its accounting file. */
@ApplicationScoped
public class FecQueries {

    private static final String YEAR = """
            select dense_rank() over (order by l.posted_on, l.posting_id) as number,
                   l.posted_on, l.event_type, l.account, l.purpose, l.label, l.debit, l.credit,
                   coalesce(n.invoice_number, l.invoice_id) as invoice_number,
                   coalesce(n.debtor_siren, '') as debtor_siren, coalesce(n.debtor_name, '') as debtor_name
              from ledger_lines l left join invoice_labels n on n.invoice_id = l.invoice_id
             where l.supplier_id = $1 and l.posted_on between $2 and $3 and l.purpose <> 'ENTITLEMENT'
             order by l.posted_on, l.posting_id, l.line
            """;

    private final LedgerRows rows;

    FecQueries(LedgerRows rows) {
        this.rows = rows;
    }

    public Multi<FecEntry> year(String supplierId, Year year) {
        return rows.stream(YEAR, Tuple.of(supplierId, year.atDay(1), LocalDate.of(year.getValue(), 12, 31)))
                .map(FecQueries::entry);
    }

    private static FecEntry entry(Row row) {
        return new FecEntry(
                row.getLong("number"),
                row.getLocalDate("posted_on"),
                row.getString("event_type"),
                Account.valueOf(row.getString("account")),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("label"),
                row.getBigDecimal("debit"),
                row.getBigDecimal("credit"),
                row.getString("invoice_number"),
                row.getString("debtor_siren"),
                row.getString("debtor_name"));
    }
}
