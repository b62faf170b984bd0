package io.echeance.dunning.application;

import io.echeance.eventstore.http.PendingWork;
import io.echeance.eventstore.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Reminders that are to be sent today and whose mail has no outcome yet. */
@ApplicationScoped
public class UnsentReminders implements PendingWork {

    private final DunningPolicy policy;

    public UnsentReminders(DunningPolicy policy) {
        this.policy = policy;
    }

    @Override
    public long count(Sql sql) {
        return sql.list("select today from logical_clock", row -> row.getLocalDate("today")).stream()
                .mapToLong(today -> RemindersToSend.countOf(sql, today, policy.isBusinessDay(today)))
                .sum();
    }
}
