package io.echeance.eventstore.outbox;

import io.echeance.eventstore.store.Sql;

/** How full the outbox is. */
public final class OutboxStatus {

    private OutboxStatus() {}

    /** Events that are not on their topic yet. */
    public static long waiting(Sql sql) {
        return sql.list("select count(*) as waiting from outbox", row -> row.getLong("waiting"))
                .getFirst();
    }
}
