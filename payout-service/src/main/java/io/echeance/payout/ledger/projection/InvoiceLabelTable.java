package io.echeance.payout.ledger.projection;

import io.echeance.eventstore.store.Sql;
import java.util.Comparator;
import java.util.List;

/** SQL of how documents name invoices and clients. */
public final class InvoiceLabelTable {

    /** An invoice as its supplier knows it. */
    public record Label(
            String invoiceId, String supplierId, String invoiceNumber, String debtorSiren, String debtorName) {}

    private static final String SAVE = """
            insert into invoice_labels (invoice_id, supplier_id, invoice_number, debtor_siren, debtor_name)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
            on conflict (invoice_id) do nothing
            """;

    private InvoiceLabelTable() {}

    public static void save(Sql sql, List<Label> labels) {
        if (labels.isEmpty()) {
            return;
        }
        var rows =
                labels.stream().sorted(Comparator.comparing(Label::invoiceId)).toList();
        sql.run(
                SAVE,
                Sql.texts(rows, Label::invoiceId),
                Sql.texts(rows, Label::supplierId),
                Sql.texts(rows, Label::invoiceNumber),
                Sql.texts(rows, Label::debtorSiren),
                Sql.texts(rows, Label::debtorName));
    }
}
