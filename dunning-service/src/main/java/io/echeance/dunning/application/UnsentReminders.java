package io.echeance.dunning.application;

import io.echeance.eventstore.http.PendingWork;
import io.echeance.eventstore.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Reminders that are decided and whose mail has no outcome yet. */
@ApplicationScoped
public class UnsentReminders implements PendingWork {

    @Override
    public long count(Sql sql) {
        return RemindersToSend.count(sql);
    }
}
