package io.echeance.eventstore.http;

import io.echeance.eventstore.store.Sql;

/** Effects outside the database that a service has decided on and not finished, e.g. mails to send. */
@FunctionalInterface
public interface PendingWork {

    /** How many; 0 at rest. Read from the database, so that it holds for all instances. */
    long count(Sql sql);
}
