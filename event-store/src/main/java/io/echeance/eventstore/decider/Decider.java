package io.echeance.eventstore.decider;

/**
 * The pure core of an aggregate: what may happen ({@link #decide}) and what has happened ({@link #evolve}).
 * Implementations use no clock, no random and no I/O: the business day comes in the command.
 *
 * @param <C> commands of the aggregate
 * @param <S> its state
 * @param <E> its events
 */
public interface Decider<C, S, E> {

    /** The state before the first event. */
    S initialState();

    /** The facts that follow from the command, or why it is refused. No events means: already so, nothing to do. */
    Decision<E> decide(C command, S state);

    /** The state after the event. Total: every event that was ever written is understood. */
    S evolve(S state, E event);
}
