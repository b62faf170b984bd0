package io.echeance.collections.bank.application;

import io.echeance.collections.bank.application.BankEntry.Key;
import io.echeance.eventstore.store.Sql;
import io.echeance.eventstore.store.VersionConflict;
import io.vertx.sqlclient.data.Numeric;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** SQL of the register of bank entries: it makes a movement count once, and holds what waits. */
final class BankEntryTable {

    private static final Comparator<BankEntry> KEY_ORDER = Comparator.comparing(
                    (BankEntry row) -> row.transaction().account())
            .thenComparing(row -> row.transaction().kind())
            .thenComparing(row -> row.transaction().reference());

    /** By the own reference, or as a part of an entry, or as the entry of a part. */
    private static final String KNOWN = """
            select %1$s from unnest($1::text[], $2::text[], $3::text[]) as asked(account, kind, reference)
              join bank_entries e using (account, kind, reference)
            union
            select %1$s from unnest($1::text[], $2::text[], $3::text[]) as asked(account, kind, reference)
              join bank_entries e on e.account = asked.account and e.kind = asked.kind
                                 and e.entry_reference = asked.reference
            """.formatted(BankEntryRows.COLUMNS);

    private static final String INSERT = """
            insert into bank_entries (entry_id, account, kind, reference, entry_reference, amount, value_date, end_to_end_id,
                                      stated_references, remittance, payer_name, payer_iban, payer_account, status, doubt)
            select entry_id, account, kind, reference, entry_reference, amount, value_date, end_to_end_id,
                   case when stated = '' then '{}' else string_to_array(stated, E'\\n') end, remittance, payer_name,
                   payer_iban, payer_account, status, doubt
              from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::numeric[], $7::date[], $8::text[],
                          $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[])
                   as n(entry_id, account, kind, reference, entry_reference, amount, value_date, end_to_end_id, stated,
                        remittance, payer_name, payer_iban, payer_account, status, doubt)
            on conflict do nothing
            """;

    private static final String UPDATE = """
            update bank_entries e set entry_id = n.new_id, status = n.status, doubt = n.doubt
              from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as n(old_id, new_id, status, doubt)
             where e.entry_id = n.old_id
            """;

    /** What a row becomes. */
    record Change(String oldId, BankEntry now) {}

    private BankEntryTable() {}

    static List<BankEntry> known(Sql sql, Collection<Key> keys) {
        return sql.list(
                KNOWN,
                BankEntryRows::read,
                Sql.texts(keys, Key::account),
                Sql.texts(keys, Key::kind),
                Sql.texts(keys, Key::reference));
    }

    /** Locked until the end of the transaction: one of two who decide on an entry at once waits for the other. */
    static List<BankEntry> lock(Sql sql, Collection<String> entryIds) {
        return sql.list(
                "select " + BankEntryRows.COLUMNS
                        + " from bank_entries e where e.entry_id = any($1) order by e.entry_id for update",
                BankEntryRows::read,
                (Object) entryIds.toArray(String[]::new));
    }

    /** Credits with one of the end-to-end ids, to find what a reversal takes back. */
    static List<BankEntry> creditsOf(Sql sql, Collection<String> endToEndIds) {
        return sql.list(
                "select " + BankEntryRows.COLUMNS
                        + " from bank_entries e where e.end_to_end_id = any($1) and e.kind = 'CREDIT'",
                BankEntryRows::read,
                (Object) endToEndIds.toArray(String[]::new));
    }

    /** @param before only older ones; null for the newest */
    static List<BankEntry> queue(Sql sql, String before, int limit) {
        return sql.list("select " + BankEntryRows.COLUMNS + """
                 from bank_entries e where e.status = 'UNMATCHED' and ($1::text is null or e.entry_id < $1)
                order by e.entry_id desc limit $2
                """, BankEntryRows::read, before, limit);
    }

    static List<BankEntry> find(Sql sql, String entryId) {
        return sql.list(
                "select " + BankEntryRows.COLUMNS + " from bank_entries e where e.entry_id = $1",
                BankEntryRows::read,
                entryId);
    }

    /** @throws VersionConflict when another transaction has taken one of the movements first */
    static void insert(Sql sql, Collection<BankEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var rows = entries.stream().sorted(KEY_ORDER).toList();
        int inserted = sql.update(
                INSERT,
                Sql.texts(rows, BankEntry::entryId),
                Sql.texts(rows, row -> row.transaction().account()),
                Sql.texts(rows, row -> row.transaction().kind().name()),
                Sql.texts(rows, row -> row.transaction().reference()),
                Sql.texts(rows, row -> row.transaction().entryReference()),
                rows.stream()
                        .map(row -> Numeric.create(row.transaction().amount().getAmount()))
                        .toArray(Numeric[]::new),
                rows.stream().map(row -> row.transaction().valueDate()).toArray(LocalDate[]::new),
                Sql.texts(rows, row -> row.transaction().endToEndId()),
                Sql.texts(
                        rows,
                        row -> String.join("\n", row.transaction().remittance().references())),
                Sql.texts(rows, row -> row.transaction().remittance().text()),
                Sql.texts(rows, row -> row.transaction().payer().name()),
                Sql.texts(rows, row -> row.transaction().payer().maskedIban()),
                Sql.texts(rows, BankEntry::payerAccount),
                Sql.texts(rows, row -> row.status().name()),
                Sql.texts(rows, row -> row.doubt() == null ? null : row.doubt().name()));
        if (inserted != rows.size()) {
            throw new VersionConflict("another transaction took a movement of the same reference first");
        }
    }

    static void update(Sql sql, Collection<Change> changes) {
        if (!changes.isEmpty()) {
            var rows =
                    changes.stream().sorted(Comparator.comparing(Change::oldId)).toList();
            sql.run(
                    UPDATE,
                    Sql.texts(rows, Change::oldId),
                    Sql.texts(rows, row -> row.now().entryId()),
                    Sql.texts(rows, row -> row.now().status().name()),
                    Sql.texts(
                            rows,
                            row -> row.now().doubt() == null
                                    ? null
                                    : row.now().doubt().name()));
        }
    }
}
