package io.echeance.collections.application;

import io.echeance.collections.application.BookedPayment.Entry;
import io.echeance.eventstore.store.Sql;
import io.echeance.eventstore.store.VersionConflict;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** SQL of the register of booked payments: it makes a bank entry count once. */
final class BookedPaymentTable {

    private static final Comparator<BookedPayment> KEY_ORDER = Comparator.comparing(
                    (BookedPayment row) -> row.entry().account())
            .thenComparing(row -> row.entry().bankReference());

    private static final String FIND = """
            select payment_id, invoice_id, supplier_id, account, bank_reference, version
              from booked_payments where payment_id = any($1)
            union
            select b.payment_id, b.invoice_id, b.supplier_id, b.account, b.bank_reference, b.version
              from booked_payments b join unnest($2::text[], $3::text[]) as asked(account, bank_reference)
             using (account, bank_reference)
            """;

    private static final String INSERT = """
            insert into booked_payments (payment_id, invoice_id, supplier_id, account, bank_reference, version)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::integer[])
            on conflict do nothing
            """;

    private static final String MOVE = """
            update booked_payments b set version = n.version
              from unnest($1::text[], $2::integer[]) as n(payment_id, version)
             where b.payment_id = n.payment_id
            """;

    private BookedPaymentTable() {}

    static List<BookedPayment> find(Sql sql, Collection<String> paymentIds, Collection<Entry> entries) {
        return sql.list(
                FIND,
                BookedPaymentTable::toRow,
                paymentIds.toArray(String[]::new),
                Sql.texts(entries, Entry::account),
                Sql.texts(entries, Entry::bankReference));
    }

    /** @throws VersionConflict when another transaction has booked one of the entries first */
    static void insert(Sql sql, Collection<BookedPayment> booked) {
        if (booked.isEmpty()) {
            return;
        }
        var rows = booked.stream().sorted(KEY_ORDER).toList();
        int inserted = sql.update(
                INSERT,
                Sql.texts(rows, BookedPayment::paymentId),
                Sql.texts(rows, BookedPayment::invoiceId),
                Sql.texts(rows, BookedPayment::supplierId),
                Sql.texts(rows, row -> row.entry().account()),
                Sql.texts(rows, row -> row.entry().bankReference()),
                Sql.integers(rows, BookedPayment::version));
        if (inserted != rows.size()) {
            throw new VersionConflict("another transaction booked a payment of the same bank reference first");
        }
    }

    static void moveVersions(Sql sql, Collection<BookedPayment> moved) {
        if (!moved.isEmpty()) {
            var rows = moved.stream().sorted(KEY_ORDER).toList();
            sql.run(MOVE, Sql.texts(rows, BookedPayment::paymentId), Sql.integers(rows, BookedPayment::version));
        }
    }

    private static BookedPayment toRow(Row row) {
        return new BookedPayment(
                row.getString("payment_id"),
                row.getString("invoice_id"),
                row.getString("supplier_id"),
                new Entry(row.getString("account"), row.getString("bank_reference")),
                row.getInteger("version"));
    }
}
