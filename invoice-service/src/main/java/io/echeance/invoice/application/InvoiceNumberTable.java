package io.echeance.invoice.application;

import io.echeance.eventstore.store.Sql;
import io.echeance.eventstore.store.VersionConflict;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceSubmitted;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL of the numbers that are taken. */
final class InvoiceNumberTable {

    private static final String FIND = """
            select n.supplier_id, n.invoice_number, n.invoice_id
              from invoice_numbers n
              join unnest($1::text[], $2::text[]) as asked(supplier_id, invoice_number)
             using (supplier_id, invoice_number)
            """;

    private static final String RESERVE = """
            insert into invoice_numbers (supplier_id, invoice_number, invoice_id, creditor_reference)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
            on conflict do nothing
            """;

    /** Two transactions that reserve the same numbers can't deadlock. */
    private static final Comparator<InvoiceSubmitted> KEY_ORDER =
            Comparator.comparing(InvoiceSubmitted::supplierId).thenComparing(InvoiceSubmitted::invoiceNumber);

    private InvoiceNumberTable() {}

    /** Ids of the invoices that have the numbers. */
    static Map<InvoiceNumber, String> find(Sql sql, Collection<InvoiceNumber> numbers) {
        var taken = new HashMap<InvoiceNumber, String>();
        sql.run(FIND, Sql.texts(numbers, InvoiceNumber::supplierId), Sql.texts(numbers, InvoiceNumber::number))
                .forEach(row -> taken.put(
                        new InvoiceNumber(row.getString("supplier_id"), row.getString("invoice_number")),
                        row.getString("invoice_id")));
        return taken;
    }

    /** @throws VersionConflict when one of them was taken since, or a creditor reference is; decided again, it is seen */
    static void reserve(Sql sql, Collection<InvoiceSubmitted> submitted) {
        List<InvoiceSubmitted> rows = submitted.stream().sorted(KEY_ORDER).toList();
        int reserved = sql.update(
                RESERVE,
                Sql.texts(rows, InvoiceSubmitted::supplierId),
                Sql.texts(rows, InvoiceSubmitted::invoiceNumber),
                Sql.texts(rows, InvoiceSubmitted::invoiceId),
                Sql.texts(rows, InvoiceSubmitted::creditorReference));
        if (reserved != rows.size()) {
            throw new VersionConflict("another transaction took one of the invoice numbers first");
        }
    }
}
