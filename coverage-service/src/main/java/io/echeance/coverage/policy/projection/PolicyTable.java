package io.echeance.coverage.policy.projection;

import io.echeance.coverage.policy.domain.PolicyEvent.PolicySigned;
import io.echeance.eventstore.store.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** SQL of the policies as they stand. */
public final class PolicyTable {

    private static final String INSERT = """
            insert into policies (supplier_id, policy_version, supplier_name, siren, contact_subject_id, contact_sealed,
                                  signed_on, terms)
            select * from unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[],
                                 $8::text[])
            on conflict do nothing
            """;

    private PolicyTable() {}

    /**
     * Of two transactions that sign the same policy, one loses the race at its event and is rolled back.
     *
     * @param terms writes a policy's numbers as JSON
     */
    public static void insert(Sql sql, List<PolicySigned> signed, Function<PolicySigned, String> terms) {
        if (!signed.isEmpty()) {
            sql.update(
                    INSERT,
                    Sql.texts(signed, PolicySigned::supplierId),
                    Sql.integers(signed, PolicySigned::policyVersion),
                    Sql.texts(signed, PolicySigned::supplierName),
                    Sql.texts(signed, PolicySigned::siren),
                    Sql.texts(signed, policy -> policy.contact().subjectId()),
                    Sql.texts(signed, policy -> policy.contact().sealed()),
                    signed.stream().map(PolicySigned::signedOn).toArray(LocalDate[]::new),
                    Sql.texts(signed, terms));
        }
    }
}
