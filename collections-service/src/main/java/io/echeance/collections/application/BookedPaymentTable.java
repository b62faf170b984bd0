package io.echeance.collections.application;

import io.echeance.collections.application.BookedPayment.Entry;
import io.echeance.collections.application.BookedPayment.Origin;
import io.echeance.eventstore.store.Sql;
import io.echeance.eventstore.store.VersionConflict;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** SQL of the register of booked payments: it makes a bank entry count once. */
public final class BookedPaymentTable {

    private static final Comparator<BookedPayment> KEY_ORDER = Comparator.comparing(
                    (BookedPayment row) -> row.entry().account())
            .thenComparing(row -> row.entry().bankReference())
            .thenComparing(BookedPayment::part);

    private static final String COLUMNS = """
            b.payment_id, b.invoice_id, b.supplier_id, b.account, b.bank_reference, b.part, b.entry_id, b.debtor_siren,
            b.payer_account, b.reversed, b.version
            """;

    /** Later parts first, so that the first part of an entry is the last one read. */
    private static final String FIND = """
            select %1$s from booked_payments b where payment_id = any($1)
            union
            select %1$s
              from booked_payments b join unnest($2::text[], $3::text[]) as asked(account, bank_reference)
             using (account, bank_reference)
             order by part desc
            """.formatted(COLUMNS);

    private static final String OF_ENTRIES =
            "select %s from booked_payments b where entry_id = any($1) order by part".formatted(COLUMNS);

    private static final String INSERT = """
            insert into booked_payments (payment_id, invoice_id, supplier_id, account, bank_reference, version, part, entry_id,
                                         debtor_siren, payer_account)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::integer[], $7::integer[],
                                 $8::text[], $9::text[], $10::text[])
            on conflict do nothing
            """;

    private static final String REVERSE = """
            update booked_payments b set version = n.version, reversed = true
              from unnest($1::text[], $2::integer[]) as n(payment_id, version)
             where b.payment_id = n.payment_id
            """;

    private BookedPaymentTable() {}

    public static List<BookedPayment> find(Sql sql, Collection<String> paymentIds, Collection<Entry> entries) {
        return sql.list(
                FIND,
                BookedPaymentTable::toRow,
                paymentIds.toArray(String[]::new),
                Sql.texts(entries, Entry::account),
                Sql.texts(entries, Entry::bankReference));
    }

    /** All that was ever made of the bank entries. */
    public static List<BookedPayment> ofEntries(Sql sql, Collection<String> entryIds) {
        return sql.list(OF_ENTRIES, BookedPaymentTable::toRow, (Object) entryIds.toArray(String[]::new));
    }

    /** @throws VersionConflict when another transaction has booked one of the entries first */
    public static void insert(Sql sql, Collection<BookedPayment> booked) {
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
                Sql.integers(rows, BookedPayment::version),
                Sql.integers(rows, BookedPayment::part),
                Sql.texts(rows, row -> origin(row, Origin::entryId)),
                Sql.texts(rows, row -> origin(row, Origin::debtorSiren)),
                Sql.texts(rows, row -> origin(row, Origin::payerAccount)));
        if (inserted != rows.size()) {
            throw new VersionConflict("another transaction booked a payment of the same bank reference first");
        }
    }

    public static void reverse(Sql sql, Collection<BookedPayment> reversed) {
        if (!reversed.isEmpty()) {
            var rows = reversed.stream().sorted(KEY_ORDER).toList();
            sql.run(REVERSE, Sql.texts(rows, BookedPayment::paymentId), Sql.integers(rows, BookedPayment::version));
        }
    }

    private static String origin(BookedPayment row, Function<Origin, String> field) {
        return row.origin() == null ? null : field.apply(row.origin());
    }

    private static BookedPayment toRow(Row row) {
        var entryId = row.getString("entry_id");
        return new BookedPayment(
                row.getString("payment_id"),
                row.getString("invoice_id"),
                row.getString("supplier_id"),
                new Entry(row.getString("account"), row.getString("bank_reference")),
                row.getInteger("part"),
                entryId == null
                        ? null
                        : new Origin(entryId, row.getString("debtor_siren"), row.getString("payer_account")),
                row.getBoolean("reversed"),
                row.getInteger("version"));
    }
}
