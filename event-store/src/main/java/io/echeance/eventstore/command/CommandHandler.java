package io.echeance.eventstore.command;

import io.echeance.eventstore.store.UnitOfWork;
import java.util.List;

/**
 * Decides the commands of one transaction, in order. Loads what all of them need by one statement per table and leaves
 * the writing of events to the unit of work. May be called again with the same commands after a lost race, so it
 * must not reach outside the database.
 *
 * @param <C> the commands of one lane
 */
@FunctionalInterface
public interface CommandHandler<C> {

    /** One answer per request, in the same order. */
    List<Answer> handle(UnitOfWork work, List<Request<C>> requests);
}
