package io.echeance.collections.projection;

import io.echeance.collections.domain.Attribution;
import io.echeance.collections.domain.Route;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** SQL of the payments as lists show them. */
public final class PaymentTable {

    /** A payment that was booked; outstanding and credit are the invoice's, after it. */
    public record Received(
            String paymentId,
            String invoiceId,
            String supplierId,
            Money amount,
            LocalDate valueDate,
            String route,
            String bankReference,
            Money outstanding,
            Money credit,
            Attribution match,
            int version) {

        private String match(Function<Attribution, String> field) {
            return match == null ? null : field.apply(match);
        }
    }

    /** A payment that was taken back; outstanding and credit are the invoice's, after that. */
    public record Reversed(String paymentId, Money outstanding, Money credit, String reason, int version) {}

    private static final String INSERT = """
            insert into payments (payment_id, invoice_id, supplier_id, amount, value_date, route, bank_reference,
                                  outstanding, credit, version, match_rule, match_score, match_by, status)
            select r.*, 'RECORDED'
              from unnest($1::text[], $2::text[], $3::text[], $4::numeric[], $5::date[], $6::text[], $7::text[],
                          $8::numeric[], $9::numeric[], $10::integer[], $11::text[], $12::text[], $13::text[]) as r
            """;

    private static final String REVERSE = """
            update payments p
               set status = 'REVERSED', outstanding = r.outstanding, credit = r.credit, reversal_reason = r.reason,
                   version = r.version
              from unnest($1::text[], $2::numeric[], $3::numeric[], $4::text[], $5::integer[])
                   as r(payment_id, outstanding, credit, reason, version)
             where p.payment_id = r.payment_id
            """;

    private PaymentTable() {}

    public static void insert(Sql sql, List<Received> rows) {
        if (!rows.isEmpty()) {
            sql.run(
                    INSERT,
                    Sql.texts(rows, Received::paymentId),
                    Sql.texts(rows, Received::invoiceId),
                    Sql.texts(rows, Received::supplierId),
                    Columns.amounts(rows, Received::amount),
                    Columns.dates(rows, Received::valueDate),
                    Sql.texts(rows, Received::route),
                    Sql.texts(rows, Received::bankReference),
                    Columns.amounts(rows, Received::outstanding),
                    Columns.amounts(rows, Received::credit),
                    Sql.integers(rows, Received::version),
                    Sql.texts(rows, row -> row.match(Attribution::rule)),
                    Sql.texts(rows, row -> row.match(Attribution::score)),
                    Sql.texts(rows, row -> row.match(Attribution::by)));
        }
    }

    /** Of an invoice, oldest first, reversed ones too. */
    public static List<PaymentView> of(Sql sql, String invoiceId) {
        return sql.list("""
                select payment_id, invoice_id, amount, value_date, route, bank_reference, outstanding, credit, status,
                       reversal_reason, match_rule, match_score, match_by
                  from payments where invoice_id = $1 order by payment_id
                """, PaymentTable::toView, invoiceId);
    }

    private static PaymentView toView(Row row) {
        var rule = row.getString("match_rule");
        return new PaymentView(
                row.getString("payment_id"),
                row.getString("invoice_id"),
                Money.of(CurrencyUnit.EUR, row.getBigDecimal("amount")),
                row.getLocalDate("value_date"),
                Route.valueOf(row.getString("route")),
                row.getString("bank_reference"),
                Money.of(CurrencyUnit.EUR, row.getBigDecimal("outstanding")),
                Money.of(CurrencyUnit.EUR, row.getBigDecimal("credit")),
                PaymentView.Status.valueOf(row.getString("status")),
                row.getString("reversal_reason"),
                rule == null
                        ? null
                        : new PaymentView.Match(rule, row.getString("match_score"), row.getString("match_by")));
    }

    public static void reverse(Sql sql, List<Reversed> rows) {
        if (!rows.isEmpty()) {
            sql.run(
                    REVERSE,
                    Sql.texts(rows, Reversed::paymentId),
                    Columns.amounts(rows, Reversed::outstanding),
                    Columns.amounts(rows, Reversed::credit),
                    Sql.texts(rows, Reversed::reason),
                    Sql.integers(rows, Reversed::version));
        }
    }
}
