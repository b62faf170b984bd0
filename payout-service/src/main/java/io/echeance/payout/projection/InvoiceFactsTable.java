package io.echeance.payout.projection;

import io.echeance.eventstore.store.Sql;
import io.echeance.payout.domain.Cover;
import io.echeance.payout.domain.InvoiceFacts;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** SQL of what is known about invoices. All amounts of an invoice have one currency. */
public final class InvoiceFactsTable {

    private static final String SAVE = """
            insert into invoice_facts (invoice_id, supplier_id, currency, gross, coverage_rate, outstanding,
                                       direct_payments, due, cancelled, paid, defaulted)
            select invoice_id, supplier_id, currency, gross::numeric, coverage_rate::numeric, outstanding::numeric,
                   direct_payments::jsonb, due, cancelled, paid, defaulted
              from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                          $8::boolean[], $9::boolean[], $10::boolean[], $11::boolean[])
                as n(invoice_id, supplier_id, currency, gross, coverage_rate, outstanding,
                     direct_payments, due, cancelled, paid, defaulted)
            on conflict (invoice_id) do update
               set supplier_id = excluded.supplier_id, currency = excluded.currency, gross = excluded.gross,
                   coverage_rate = excluded.coverage_rate, outstanding = excluded.outstanding,
                   direct_payments = excluded.direct_payments, due = excluded.due, cancelled = excluded.cancelled,
                   paid = excluded.paid, defaulted = excluded.defaulted
            """;

    private static final String LOCK = """
            select invoice_id, supplier_id, currency, gross, coverage_rate, outstanding,
                   direct_payments::text as direct_payments, due, cancelled, paid, defaulted
              from invoice_facts where invoice_id = any($1) order by invoice_id for update
            """;

    private InvoiceFactsTable() {}

    /** By invoice id, locked in key order until the transaction ends; unknown invoices are missing. */
    public static Map<String, InvoiceFacts> lock(Sql sql, Collection<String> invoiceIds) {
        return sql.list(LOCK, InvoiceFactsTable::facts, (Object) invoiceIds.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(InvoiceFacts::invoiceId, Function.identity()));
    }

    /** Supplier ids by the ids of covered invoices. */
    public static Map<String, String> suppliers(Sql sql, Collection<String> invoiceIds) {
        var found = new HashMap<String, String>();
        sql.run(
                        "select invoice_id, supplier_id from invoice_facts where invoice_id = any($1) and supplier_id is not null",
                        (Object) invoiceIds.toArray(String[]::new))
                .forEach(row -> found.put(row.getString("invoice_id"), row.getString("supplier_id")));
        return found;
    }

    public static void save(Sql sql, Collection<InvoiceFacts> facts) {
        var rows = facts.stream()
                .sorted(Comparator.comparing(InvoiceFacts::invoiceId))
                .toList();
        sql.run(
                SAVE,
                Sql.texts(rows, InvoiceFacts::invoiceId),
                covers(rows, Cover::supplierId),
                Sql.texts(rows, InvoiceFactsTable::currency),
                covers(rows, cover -> plain(cover.gross())),
                covers(rows, cover -> cover.rate().toPlainString()),
                Sql.texts(rows, row -> row.outstanding() == null ? null : plain(row.outstanding())),
                Sql.texts(rows, InvoiceFactsTable::directPayments),
                flags(rows, InvoiceFacts::due),
                flags(rows, InvoiceFacts::cancelled),
                flags(rows, InvoiceFacts::paid),
                flags(rows, InvoiceFacts::defaulted));
    }

    private static String[] covers(List<InvoiceFacts> rows, Function<Cover, String> column) {
        return Sql.texts(rows, row -> row.cover() == null ? null : column.apply(row.cover()));
    }

    private static Boolean[] flags(List<InvoiceFacts> rows, Function<InvoiceFacts, Boolean> column) {
        return rows.stream().map(column).toArray(Boolean[]::new);
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }

    private static String currency(InvoiceFacts facts) {
        if (facts.cover() != null) {
            return facts.cover().gross().getCurrencyUnit().getCode();
        }
        return facts.outstanding() == null
                ? null
                : facts.outstanding().getCurrencyUnit().getCode();
    }

    private static String directPayments(InvoiceFacts facts) {
        var json = new JsonObject();
        facts.directPayments().forEach((paymentId, amount) -> json.put(paymentId, plain(amount)));
        return json.encode();
    }

    private static InvoiceFacts facts(Row row) {
        var code = row.getString("currency");
        var currency = code == null ? null : CurrencyUnit.of(code);
        return new InvoiceFacts(
                row.getString("invoice_id"),
                cover(row, currency),
                row.getBoolean("due"),
                row.getBoolean("cancelled"),
                row.getBoolean("paid"),
                row.getBoolean("defaulted"),
                money(currency, row.getBigDecimal("outstanding")),
                directPayments(currency, row));
    }

    private static Cover cover(Row row, CurrencyUnit currency) {
        var supplier = row.getString("supplier_id");
        return supplier == null
                ? null
                : new Cover(supplier, money(currency, row.getBigDecimal("gross")), row.getBigDecimal("coverage_rate"));
    }

    private static Map<String, Money> directPayments(CurrencyUnit currency, Row row) {
        var payments = new HashMap<String, Money>();
        new JsonObject(row.getString("direct_payments"))
                .forEach(entry ->
                        payments.put(entry.getKey(), money(currency, new BigDecimal((String) entry.getValue()))));
        return payments;
    }

    private static Money money(CurrencyUnit currency, BigDecimal amount) {
        return amount == null ? null : Money.of(currency, amount);
    }
}
