package io.echeance.collections.projection;

import io.echeance.collections.domain.Insolvency;
import io.echeance.collections.domain.Insolvency.Procedure;
import io.echeance.collections.domain.ReceivableEvent.DebtorInsolvent;
import io.echeance.eventstore.store.Sql;
import java.util.List;
import java.util.Optional;

/** SQL of the proceedings on debtors, one row per invoice that they stop. */
public final class InsolvencyTable {

    private static final String SAVE = """
            insert into insolvencies (invoice_id, debtor_siren, procedure, published_on, claim_by, reference)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[], $6::text[]) order by 1
            on conflict do nothing
            """;

    private InsolvencyTable() {}

    static void save(Sql sql, List<DebtorInsolvent> rows) {
        if (!rows.isEmpty()) {
            sql.run(
                    SAVE,
                    Sql.texts(rows, DebtorInsolvent::invoiceId),
                    Sql.texts(rows, DebtorInsolvent::debtorSiren),
                    Sql.texts(rows, row -> row.procedure().name()),
                    Columns.dates(rows, DebtorInsolvent::publishedOn),
                    Columns.dates(rows, DebtorInsolvent::claimBy),
                    Sql.texts(rows, DebtorInsolvent::reference));
        }
    }

    /** Empty while the debtor is solvent, as far as the log says. */
    public static Optional<Insolvency> find(Sql sql, String invoiceId) {
        return sql
                .list(
                        "select procedure, published_on, reference from insolvencies where invoice_id = $1",
                        row -> new Insolvency(
                                Procedure.valueOf(row.getString("procedure")),
                                row.getLocalDate("published_on"),
                                row.getString("reference")),
                        invoiceId)
                .stream()
                .findFirst();
    }
}
