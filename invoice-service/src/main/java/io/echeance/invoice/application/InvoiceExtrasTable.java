package io.echeance.invoice.application;

import io.echeance.eventstore.store.Sql;
import java.util.Map;

/** SQL of what suppliers send beside the facts. */
final class InvoiceExtrasTable {

    private InvoiceExtrasTable() {}

    /** @param extras JSON objects by invoice id */
    static void insert(Sql sql, Map<String, String> extras) {
        if (!extras.isEmpty()) {
            sql.run(
                    """
                    insert into invoice_extras (invoice_id, extras)
                    select id, extras::json from unnest($1::text[], $2::text[]) as given(id, extras)
                    """,
                    Sql.texts(extras.entrySet(), Map.Entry::getKey),
                    Sql.texts(extras.entrySet(), Map.Entry::getValue));
        }
    }
}
