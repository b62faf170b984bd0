package io.echeance.invoice.projection;

import io.echeance.eventstore.store.Sql;
import io.echeance.invoice.domain.Coverage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** SQL of the invoices' facts. */
public final class InvoiceFactsTable {

    private static final String SAVE = """
            insert into invoice_facts (invoice_id, due_date, coverage, paid, cancelled)
            select * from unnest($1::text[], $2::date[], $3::text[], $4::boolean[], $5::boolean[]) order by 1
            on conflict (invoice_id) do update
               set coverage = excluded.coverage, paid = excluded.paid, cancelled = excluded.cancelled
            """;

    private InvoiceFactsTable() {}

    /** By invoice id; an invoice whose submission has not been read back yet is absent. */
    public static Map<String, InvoiceFacts> find(Sql sql, Collection<String> invoiceIds) {
        return sql
                .list(
                        """
                        select invoice_id, due_date, coverage, paid, cancelled
                          from invoice_facts where invoice_id = any($1)
                        """,
                        row -> new InvoiceFacts(
                                row.getString("invoice_id"),
                                row.getLocalDate("due_date"),
                                Coverage.valueOf(row.getString("coverage")),
                                row.getBoolean("paid"),
                                row.getBoolean("cancelled")),
                        (Object) invoiceIds.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(InvoiceFacts::invoiceId, Function.identity()));
    }

    static void save(Sql sql, List<InvoiceFacts> rows) {
        sql.run(
                SAVE,
                Sql.texts(rows, InvoiceFacts::invoiceId),
                rows.stream().map(InvoiceFacts::dueDate).toArray(LocalDate[]::new),
                Sql.texts(rows, row -> row.coverage().name()),
                rows.stream().map(InvoiceFacts::paid).toArray(Boolean[]::new),
                rows.stream().map(InvoiceFacts::cancelled).toArray(Boolean[]::new));
    }
}
