package io.echeance.dunning.application;

import io.echeance.eventstore.store.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** SQL of the suppliers in whose names reminders are sent. */
public final class Suppliers {

    private Suppliers() {}

    /**
     * @param suppliers by supplier id
     */
    public static void save(Sql sql, Map<String, Supplier> suppliers) {
        if (suppliers.isEmpty()) {
            return;
        }
        var rows = suppliers.entrySet();
        sql.run(
                """
                insert into suppliers (supplier_id, name, siren)
                select * from unnest($1::text[], $2::text[], $3::text[]) order by 1
                on conflict (supplier_id) do update set name = excluded.name, siren = excluded.siren
                """,
                Sql.texts(rows, Map.Entry::getKey),
                Sql.texts(rows, row -> row.getValue().name()),
                Sql.texts(rows, row -> row.getValue().siren()));
    }

    static Map<String, Supplier> load(Sql sql, Collection<String> supplierIds) {
        var found = new HashMap<String, Supplier>();
        sql.run("select supplier_id, name, siren from suppliers where supplier_id = any($1)", (Object)
                        supplierIds.toArray(String[]::new))
                .forEach(row -> found.put(
                        row.getString("supplier_id"), new Supplier(row.getString("name"), row.getString("siren"))));
        return found;
    }
}
