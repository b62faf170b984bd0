package io.echeance.dunning.application;

import io.echeance.eventstore.store.Sql;
import java.util.Map;

/** SQL of the names in which reminders are sent. */
public final class SupplierNames {

    private SupplierNames() {}

    /**
     * @param names by supplier id
     */
    public static void save(Sql sql, Map<String, String> names) {
        if (names.isEmpty()) {
            return;
        }
        sql.run("""
                insert into suppliers (supplier_id, name) select * from unnest($1::text[], $2::text[]) order by 1
                on conflict (supplier_id) do update set name = excluded.name
                """, Sql.texts(names.entrySet(), Map.Entry::getKey), Sql.texts(names.entrySet(), Map.Entry::getValue));
    }
}
