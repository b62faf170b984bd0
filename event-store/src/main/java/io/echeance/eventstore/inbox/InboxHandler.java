package io.echeance.eventstore.inbox;

import io.echeance.eventstore.store.UnitOfWork;
import java.util.List;

/**
 * What a service does with events: projections, and commands to its own aggregates, all in the unit of work.
 * Called once per batch with new events only, in order, none missing. Events of types that do not matter here are to be ignored. An
 * exception that is not about the database rolls the batch back and parks the event at fault, so the handler throws when
 * it can't understand an event and never skips it. It may be called again after a lost race and must not reach outside the database.
 */
public interface InboxHandler {

    void apply(UnitOfWork work, List<InboundEvent> events);
}
