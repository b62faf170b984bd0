package io.echeance.eventstore.outbox;

import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.store.EventTable;
import io.echeance.eventstore.store.Sql;
import java.util.List;

/** SQL of the outbox: a queue of pointers, emptied from its lowest ids on. */
final class OutboxTable {

    /** A pointer with the event that it points to. */
    record Entry(long id, EventRecord event) {}

    private static final String PAGE = """
            select o.id, %s
              from (select id, stream_id, version from outbox order by id limit $1) o
              join events e using (stream_id, version)
             order by o.id
            """.formatted(EventTable.COLUMNS);

    private OutboxTable() {}

    static List<Entry> page(Sql sql, int size, String source) {
        return sql.list(PAGE, row -> new Entry(row.getLong("id"), EventTable.toRecord(row, source)), size);
    }

    static void delete(Sql sql, List<Entry> published) {
        sql.update("delete from outbox where id = any($1)", (Object)
                published.stream().map(Entry::id).toArray(Long[]::new));
    }
}
