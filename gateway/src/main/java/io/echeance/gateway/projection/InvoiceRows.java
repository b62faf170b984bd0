package io.echeance.gateway.projection;

import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.store.Sql;
import io.echeance.gateway.domain.InvoiceView;
import io.echeance.gateway.messaging.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** SQL of the invoices' rows. */
final class InvoiceRows {

    /** @param submission the envelope of the first event when it is in this batch, else null: the row is there already */
    record Changed(InvoiceView view, EventRecord submission) {}

    private static final String LOAD = "select view from invoices where invoice_id = any($1) for update";

    private static final String INSERT = """
            insert into invoices (invoice_id, supplier_id, number, debtor_siren, status, due_date, submitted_on,
                                  submitted_at, version, view)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[],
                                 $8::timestamptz[], $9::integer[], $10::text[])
            """;

    private static final String UPDATE = """
            update invoices i set status = n.status, version = n.version, view = n.view
              from unnest($1::text[], $2::text[], $3::integer[], $4::text[]) as n(invoice_id, status, version, view)
             where i.invoice_id = n.invoice_id
            """;

    private InvoiceRows() {}

    static Map<String, InvoiceView> load(Sql sql, Collection<String> invoiceIds) {
        var views = new HashMap<String, InvoiceView>();
        sql.list(LOAD, row -> parse(row.getString("view")), (Object) invoiceIds.toArray(String[]::new))
                .forEach(view -> views.put(view.invoiceId(), view));
        return views;
    }

    static void insert(Sql sql, Collection<Changed> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.run(
                INSERT,
                Sql.texts(rows, row -> row.view().invoiceId()),
                Sql.texts(rows, row -> row.view().supplierId()),
                Sql.texts(rows, row -> row.view().invoiceNumber()),
                Sql.texts(rows, row -> row.view().debtor().siren()),
                Sql.texts(rows, row -> row.view().status().name()),
                rows.stream().map(row -> row.view().dueDate()).toArray(LocalDate[]::new),
                rows.stream().map(row -> row.submission().businessDate()).toArray(LocalDate[]::new),
                rows.stream()
                        .map(row -> row.submission().time().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                Sql.integers(rows, row -> row.view().version()),
                Sql.texts(rows, row -> write(row.view())));
    }

    static void update(Sql sql, Collection<Changed> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.run(
                UPDATE,
                Sql.texts(rows, row -> row.view().invoiceId()),
                Sql.texts(rows, row -> row.view().status().name()),
                Sql.integers(rows, row -> row.view().version()),
                Sql.texts(rows, row -> write(row.view())));
    }

    private static InvoiceView parse(String json) {
        try {
            return EventJson.MAPPER.readValue(json, InvoiceView.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(InvoiceView view) {
        try {
            return EventJson.MAPPER.writeValueAsString(view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
