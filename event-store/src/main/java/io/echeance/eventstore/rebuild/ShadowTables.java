package io.echeance.eventstore.rebuild;

import io.echeance.eventstore.store.Sql;
import java.util.List;

/**
 * Empty twins of tables in a schema of their own, with the same columns, constraints, indexes and settings under the same names. They are
 * filled while the tables serve, and take their places in one transaction.
 */
public final class ShadowTables {

    /** With this first in the search path, statements that name a table mean its twin. */
    public static final String SCHEMA = "rebuild";

    private static final String KEYS = """
        select conname, pg_get_constraintdef(oid) as definition from pg_constraint
         where conrelid = ('public.' || $1)::regclass and contype in ('p', 'u') order by conname
        """;

    private static final String INDEXES = """
        select pg_get_indexdef(i.indexrelid) as definition from pg_index i
         where i.indrelid = ('public.' || $1)::regclass
           and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
        """;

    private static final String SETTINGS = """
        select array_to_string(reloptions, ', ') as settings from pg_class
         where oid = ('public.' || $1)::regclass and reloptions is not null
        """;

    private ShadowTables() {}

    /** Makes the twins; what is left of an earlier try goes. */
    public static void create(Sql sql, List<String> tables) {
        sql.run("drop schema if exists " + SCHEMA + " cascade");
        sql.run("create schema " + SCHEMA);
        tables.forEach(table -> create(sql, table));
    }

    private static void create(Sql sql, String table) {
        var twin = SCHEMA + "." + table;
        sql.run("create table " + twin + " (like public." + table
                + " including defaults including constraints including generated including identity including"
                + " storage)");
        sql.list(SETTINGS, row -> row.getString("settings"), table)
                .forEach(settings -> sql.run("alter table " + twin + " set (" + settings + ")"));
        sql.list(KEYS, row -> row.getString("conname") + " " + row.getString("definition"), table)
                .forEach(key -> sql.run("alter table " + twin + " add constraint " + key));
        sql.list(INDEXES, row -> row.getString("definition"), table)
                .forEach(index -> sql.run(index.replace(" ON public.", " ON " + SCHEMA + ".")));
    }

    /** From here to the end of the transaction nobody reads or writes the tables. */
    public static void lock(Sql sql, List<String> tables) {
        tables.forEach(table -> sql.run("lock table public." + table + " in access exclusive mode"));
    }

    /** The twins take the tables' places. In the transaction of {@link #lock}. */
    public static void swap(Sql sql, List<String> tables) {
        for (var table : tables) {
            sql.run("drop table public." + table);
            sql.run("alter table " + SCHEMA + "." + table + " set schema public");
        }
        sql.run("drop schema " + SCHEMA);
    }
}
