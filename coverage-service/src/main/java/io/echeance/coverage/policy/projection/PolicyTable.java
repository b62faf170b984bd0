package io.echeance.coverage.policy.projection;

import io.echeance.coverage.policy.domain.PolicyHolder;
import io.echeance.coverage.policy.domain.PolicyState.Signed;
import io.echeance.coverage.policy.domain.PolicyState.Terminated;
import io.echeance.coverage.policy.domain.Terms;
import io.echeance.eventstore.store.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** SQL of the policies as they stand. */
public final class PolicyTable {

    /**
     * A policy as it stands.
     *
     * @param version number of its events
     * @param terms   its numbers as JSON
     */
    public record Row(
            String supplierId,
            int version,
            int policyVersion,
            PolicyHolder holder,
            LocalDate terminatedOn,
            String terms) {

        public static Row of(String supplierId, int version, Signed policy, Function<Terms, String> json) {
            var current = policy.versions().current();
            return new Row(
                    supplierId,
                    version,
                    current.number(),
                    policy.holder(),
                    policy instanceof Terminated ended ? ended.terminatedOn() : null,
                    json.apply(current.terms()));
        }
    }

    private static final String SAVE = """
            insert into policies (supplier_id, version, policy_version, supplier_name, siren, contact_subject_id,
                                  contact_sealed, signed_on, terminated_on, terms)
            select * from unnest($1::text[], $2::integer[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[],
                                 $8::date[], $9::date[], $10::text[])
            on conflict (supplier_id) do update
               set version = excluded.version, policy_version = excluded.policy_version,
                   supplier_name = excluded.supplier_name, siren = excluded.siren,
                   contact_subject_id = excluded.contact_subject_id, contact_sealed = excluded.contact_sealed,
                   signed_on = excluded.signed_on, terminated_on = excluded.terminated_on, terms = excluded.terms
             where policies.version < excluded.version
            """;

    private PolicyTable() {}

    /**
     * Of two transactions that change the same policy, one loses the race at its event and is rolled back.
     *
     * @param rows in key order, so that concurrent writers can't deadlock
     */
    public static void save(Sql sql, List<Row> rows) {
        if (!rows.isEmpty()) {
            sql.update(
                    SAVE,
                    Sql.texts(rows, Row::supplierId),
                    Sql.integers(rows, Row::version),
                    Sql.integers(rows, Row::policyVersion),
                    Sql.texts(rows, row -> row.holder().supplierName()),
                    Sql.texts(rows, row -> row.holder().siren()),
                    Sql.texts(rows, row -> row.holder().contact().subjectId()),
                    Sql.texts(rows, row -> row.holder().contact().sealed()),
                    dates(rows, row -> row.holder().signedOn()),
                    dates(rows, Row::terminatedOn),
                    Sql.texts(rows, Row::terms));
        }
    }

    private static LocalDate[] dates(List<Row> rows, Function<Row, LocalDate> column) {
        return rows.stream().map(column).toArray(LocalDate[]::new);
    }
}
