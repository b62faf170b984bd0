package io.echeance.eventstore.deadline;

import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.UnitOfWork;
import java.util.List;

/** What happens on a deadline: commands to aggregates, which are idempotent by their state. */
public interface DeadlineHandler {

    /** The kind of deadline that it handles. */
    String kind();

    /**
     * Handles a page of due deadlines in one transaction, in which their rows are already deleted: a handler that needs
     * the next one schedules it.
     *
     * @param cause the announced day
     */
    void handle(UnitOfWork work, List<Deadline> due, Cause cause);
}
