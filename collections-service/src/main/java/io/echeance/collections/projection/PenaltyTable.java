package io.echeance.collections.projection;

import io.echeance.collections.domain.ReceivableEvent.PenaltiesAssessed;
import io.echeance.eventstore.store.Sql;
import java.util.List;

/** SQL of late penalties as last assessed. */
final class PenaltyTable {

    private static final String SAVE = """
            insert into penalties (invoice_id, as_of, interest, indemnity)
            select * from unnest($1::text[], $2::date[], $3::numeric[], $4::numeric[]) order by 1
            on conflict (invoice_id) do update
               set as_of = excluded.as_of, interest = excluded.interest, indemnity = excluded.indemnity
            """;

    private PenaltyTable() {}

    static void save(Sql sql, List<PenaltiesAssessed> rows) {
        if (!rows.isEmpty()) {
            sql.run(
                    SAVE,
                    Sql.texts(rows, PenaltiesAssessed::invoiceId),
                    Columns.dates(rows, PenaltiesAssessed::asOf),
                    Columns.amounts(rows, PenaltiesAssessed::interest),
                    Columns.amounts(rows, PenaltiesAssessed::indemnity));
        }
    }
}
