package io.echeance.payout.ledger.query;

import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** The lines of a supplier's month, as it sees them. */
@ApplicationScoped
public class StatementQueries {

    /**
     * One movement.
     *
     * @param type      INVOICE, PREMIUM, PREMIUM_TAX, CLIENT_PAYMENT, CLIENT_PAYMENT_REVERSED, the kind of a payout,
     *                  SET_OFF or DEBT_REPAID
     * @param detail    the route of a client's payment, the kind of what was set off
     * @param amount    always more than zero; the type tells which way
     */
    public record StatementLine(
            LocalDate date,
            String type,
            String detail,
            String invoiceId,
            String invoiceNumber,
            String debtorName,
            BigDecimal amount,
            String currency) {}

    private static final String MONTH = """
            select l.posted_on, l.invoice_id, coalesce(n.invoice_number, '') as invoice_number,
                   coalesce(n.debtor_name, '') as debtor_name, l.currency,
                   case when l.account = 'PREMIUM' then 'INVOICE'
                        when l.account = 'INSURER' then 'PREMIUM'
                        when l.account = 'TAX' then 'PREMIUM_TAX'
                        when l.purpose = 'CASH' and l.credit > 0 then 'CLIENT_PAYMENT'
                        when l.purpose = 'CASH' then 'CLIENT_PAYMENT_REVERSED'
                        when l.purpose = 'SET_OFF' and l.debit > 0 then 'SET_OFF'
                        when l.purpose = 'SET_OFF' then 'DEBT_REPAID'
                        else l.label end as type,
                   case when l.purpose in ('CASH', 'SET_OFF') then l.label else '' end as detail,
                   case when l.account = 'PREMIUM' then l.label::numeric else l.debit + l.credit end as amount
              from ledger_lines l left join invoice_labels n on n.invoice_id = l.invoice_id
             where l.supplier_id = $1 and l.posted_on between $2 and $3
               and (   l.account in ('INSURER', 'TAX')
                    or l.account = 'PREMIUM' and l.line = 1
                    or l.account = 'INVOICE' and l.purpose = 'CASH'
                    or l.account = 'SUPPLIER' and l.purpose in ('PAYOUT', 'SET_OFF'))
             order by l.posted_on, l.posting_id, l.line
            """;

    private final LedgerRows rows;

    StatementQueries(LedgerRows rows) {
        this.rows = rows;
    }

    public Multi<StatementLine> month(String supplierId, YearMonth month) {
        return rows.stream(MONTH, Tuple.of(supplierId, month.atDay(1), month.atEndOfMonth()))
                .map(StatementQueries::line);
    }

    private static StatementLine line(Row row) {
        return new StatementLine(
                row.getLocalDate("posted_on"),
                row.getString("type"),
                row.getString("detail"),
                row.getString("invoice_id"),
                row.getString("invoice_number"),
                row.getString("debtor_name"),
                row.getBigDecimal("amount"),
                row.getString("currency"));
    }
}
