package io.echeance.payout.projection;

import io.echeance.eventstore.sealing.Sealed;
import io.echeance.eventstore.store.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SQL of the suppliers' sealed contacts; the latest policy version counts. */
public final class SupplierAccountTable {

    /** A policy version as signed or amended. */
    public record Account(String supplierId, int policyVersion, Sealed contact, String supplierName, String siren) {}

    /** Who the supplier is; name and SIREN are null where no policy told them. */
    public record Identity(String supplierId, String supplierName, String siren) {}

    private static final String SAVE = """
            insert into supplier_accounts (supplier_id, policy_version, subject_id, sealed, supplier_name, siren)
            select * from unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[])
            on conflict (supplier_id) do update
               set policy_version = excluded.policy_version, subject_id = excluded.subject_id, sealed = excluded.sealed,
                   supplier_name = excluded.supplier_name, siren = excluded.siren
             where supplier_accounts.policy_version < excluded.policy_version
            """;

    private SupplierAccountTable() {}

    /** Sealed contacts by supplier id; unknown suppliers are missing. */
    public static Map<String, Sealed> find(Sql sql, Collection<String> supplierIds) {
        var found = new HashMap<String, Sealed>();
        sql.run("select supplier_id, subject_id, sealed from supplier_accounts where supplier_id = any($1)", (Object)
                        supplierIds.toArray(String[]::new))
                .forEach(row -> found.put(
                        row.getString("supplier_id"),
                        new Sealed(row.getString("subject_id"), row.getString("sealed"))));
        return found;
    }

    /** By supplier id; unknown suppliers are missing. */
    public static Map<String, Identity> identities(Sql sql, Collection<String> supplierIds) {
        var found = new HashMap<String, Identity>();
        sql.run("select supplier_id, supplier_name, siren from supplier_accounts where supplier_id = any($1)", (Object)
                        supplierIds.toArray(String[]::new))
                .forEach(row -> found.put(
                        row.getString("supplier_id"),
                        new Identity(
                                row.getString("supplier_id"), row.getString("supplier_name"), row.getString("siren"))));
        return found;
    }

    /** Keeps the highest version of each supplier, in whatever order they come. */
    public static void save(Sql sql, List<Account> accounts) {
        var latest = new LinkedHashMap<String, Account>();
        accounts.forEach(account ->
                latest.merge(account.supplierId(), account, (a, b) -> a.policyVersion() < b.policyVersion() ? b : a));
        if (!latest.isEmpty()) {
            var rows = latest.values();
            sql.run(
                    SAVE,
                    Sql.texts(rows, Account::supplierId),
                    Sql.integers(rows, Account::policyVersion),
                    Sql.texts(rows, row -> row.contact().subjectId()),
                    Sql.texts(rows, row -> row.contact().sealed()),
                    Sql.texts(rows, Account::supplierName),
                    Sql.texts(rows, Account::siren));
        }
    }
}
