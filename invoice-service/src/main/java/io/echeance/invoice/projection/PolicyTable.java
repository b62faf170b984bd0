package io.echeance.invoice.projection;

import io.echeance.eventstore.store.Sql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** SQL of the suppliers' policies. */
public final class PolicyTable {

    private static final String SAVE = """
            insert into policies (supplier_id, siren, signed_on, terminated_on)
            select * from unnest($1::text[], $2::text[], $3::date[], $4::date[]) order by 1
            on conflict (supplier_id) do update
               set siren = excluded.siren, signed_on = excluded.signed_on, terminated_on = excluded.terminated_on
            """;

    private PolicyTable() {}

    /** By supplier id. */
    public static Map<String, Policy> find(Sql sql, Collection<String> supplierIds) {
        return sql
                .list(
                        "select supplier_id, siren, signed_on, terminated_on from policies where supplier_id = any($1)",
                        row -> new Policy(
                                row.getString("supplier_id"),
                                row.getString("siren"),
                                row.getLocalDate("signed_on"),
                                row.getLocalDate("terminated_on")),
                        (Object) supplierIds.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Policy::supplierId, Function.identity()));
    }

    static void save(Sql sql, List<Policy> rows) {
        sql.run(
                SAVE,
                Sql.texts(rows, Policy::supplierId),
                Sql.texts(rows, Policy::siren),
                dates(rows, Policy::signedOn),
                dates(rows, Policy::terminatedOn));
    }

    private static LocalDate[] dates(List<Policy> rows, Function<Policy, LocalDate> column) {
        return rows.stream().map(column).toArray(LocalDate[]::new);
    }
}
