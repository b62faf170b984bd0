package io.echeance.eventstore.command;

import io.echeance.eventstore.command.Answer.Accepted;
import io.echeance.eventstore.store.Sql;
import io.echeance.eventstore.store.VersionConflict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL of the first answers. */
final class IdempotencyTable {

    /** A client's key. */
    record Key(String client, String key) {
        static Key of(Request<?> request) {
            return new Key(request.client(), request.idempotencyKey());
        }
    }

    /** The first answer, and the fingerprint of what it answered. */
    record First(byte[] fingerprint, Accepted answer) {}

    private static final String FIND = """
            select k.client, k.key, k.fingerprint, k.status, k.location, k.body, k.subject, k.sequence
              from idempotency_keys k join unnest($1::text[], $2::text[]) as asked(client, key) using (client, key)
            """;

    private static final String REMEMBER = """
            insert into idempotency_keys (client, key, fingerprint, status, location, body, subject, sequence)
            select * from unnest($1::text[], $2::text[], $3::bytea[], $4::integer[], $5::text[], $6::bytea[], $7::text[], $8::integer[])
            on conflict do nothing
            """;

    private IdempotencyTable() {}

    static Map<Key, First> find(Sql sql, List<Key> keys) {
        var known = new HashMap<Key, First>();
        if (keys.isEmpty()) {
            return known;
        }
        sql.run(FIND, Sql.texts(keys, Key::client), Sql.texts(keys, Key::key))
                .forEach(row -> known.put(
                        new Key(row.getString("client"), row.getString("key")),
                        new First(
                                Sql.bytes(row, "fingerprint"),
                                new Accepted(
                                        row.getInteger("status"),
                                        row.getString("location"),
                                        Sql.bytes(row, "body"),
                                        row.getString("subject"),
                                        row.getInteger("sequence")))));
        return known;
    }

    /** Written in key order, so that two transactions with the same keys can't deadlock. */
    static void remember(Sql sql, Map<Key, First> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var rows = answers.entrySet().stream()
                .sorted(java.util.Comparator.comparing(
                                (Map.Entry<Key, First> row) -> row.getKey().client())
                        .thenComparing(row -> row.getKey().key()))
                .toList();
        int written = sql.update(
                REMEMBER,
                Sql.texts(rows, row -> row.getKey().client()),
                Sql.texts(rows, row -> row.getKey().key()),
                Sql.bytes(rows, row -> row.getValue().fingerprint()),
                Sql.integers(rows, row -> row.getValue().answer().status()),
                Sql.texts(rows, row -> row.getValue().answer().location()),
                Sql.bytes(rows, row -> row.getValue().answer().body()),
                Sql.texts(rows, row -> row.getValue().answer().subject()),
                Sql.integers(rows, row -> row.getValue().answer().sequence()));
        if (written != rows.size()) {
            throw new VersionConflict("another transaction answered one of the idempotency keys first");
        }
    }
}
