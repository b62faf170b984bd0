package io.echeance.eventstore.sealing;

import io.echeance.eventstore.store.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL of the wrapped keys. */
final class SubjectKeyTable {

    /** A wrapped key; {@code published} once the topic has it. */
    record WrappedKey(String subjectId, byte[] wrapped, boolean published) {}

    private SubjectKeyTable() {}

    static Map<String, WrappedKey> find(Sql sql, Collection<String> subjectIds) {
        var found = new HashMap<String, WrappedKey>();
        sql.run("select subject_id, wrapped, published from subject_keys where subject_id = any($1)", (Object)
                        subjectIds.toArray(String[]::new))
                .forEach(row -> found.put(
                        row.getString("subject_id"),
                        new WrappedKey(
                                row.getString("subject_id"), Sql.bytes(row, "wrapped"), row.getBoolean("published"))));
        return found;
    }

    /** Whoever is first decides the key; the loser reads the winner's. */
    static void insertNew(Sql sql, List<WrappedKey> keys) {
        sql.run("""
                insert into subject_keys (subject_id, wrapped, published)
                select *, false from unnest($1::text[], $2::bytea[]) order by 1 on conflict do nothing
                """, Sql.texts(keys, WrappedKey::subjectId), Sql.bytes(keys, WrappedKey::wrapped));
    }

    static void markPublished(Sql sql, Collection<String> subjectIds) {
        sql.run("update subject_keys set published = true where subject_id = any($1)", (Object)
                subjectIds.toArray(String[]::new));
    }

    /** Locks the next rows behind the id. */
    static List<WrappedKey> lockPage(Sql sql, String behind, int limit) {
        return sql.list(
                """
                select subject_id, wrapped, published from subject_keys where subject_id > $1
                 order by subject_id limit $2 for update
                """,
                row -> new WrappedKey(
                        row.getString("subject_id"), Sql.bytes(row, "wrapped"), row.getBoolean("published")),
                behind,
                limit);
    }

    /** What the topic says wins. */
    static void store(Sql sql, List<WrappedKey> keys) {
        sql.run("""
                insert into subject_keys (subject_id, wrapped, published)
                select *, true from unnest($1::text[], $2::bytea[]) order by 1
                on conflict (subject_id) do update set wrapped = excluded.wrapped, published = true
                """, Sql.texts(keys, WrappedKey::subjectId), Sql.bytes(keys, WrappedKey::wrapped));
    }

    static void erase(Sql sql, Collection<String> subjectIds) {
        sql.run("delete from subject_keys where subject_id = any($1)", (Object) subjectIds.toArray(String[]::new));
    }
}
