package io.echeance.eventstore.store;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.envelope.HashChain;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The loaded aggregates of one kind within a transaction. Commands of a batch on the same aggregate see each other's
 * events, in order.
 */
public final class Aggregates<C, S, E> {

    private record Head<S>(S state, int version, byte[] hash) {}

    private final UnitOfWork work;
    private final AggregateType<C, S, E> type;
    private final Map<String, Head<S>> heads = new HashMap<>();
    private final Head<S> initial;

    Aggregates(UnitOfWork work, AggregateType<C, S, E> type, List<EventRecord> history) {
        this.work = work;
        this.type = type;
        this.initial = new Head<>(type.decider().initialState(), 0, HashChain.GENESIS);
        for (var event : history) {
            var head = head(event.subject());
            var state = type.decider().evolve(head.state(), type.codec().decode(event.type(), event.data()));
            heads.put(event.subject(), new Head<>(state, event.sequence(), event.hash()));
        }
    }

    /** State with what this transaction has decided so far. */
    public S state(String streamId) {
        return head(streamId).state();
    }

    /** Number of events in the stream; 0 when it does not exist. */
    public int version(String streamId) {
        return head(streamId).version();
    }

    /** Decides on the current state; accepted events are appended when the transaction commits. */
    public Decision<E> handle(String streamId, C command, Cause cause) {
        var decision = type.decider().decide(command, state(streamId));
        if (decision instanceof Decision.Accepted<E>(var events) && !events.isEmpty()) {
            append(streamId, events, cause, work.today());
        }
        return decision;
    }

    /** As {@link #handle} for the one command that decides what day it is. */
    public Decision<E> handleOn(LocalDate day, String streamId, C command, Cause cause) {
        var decision = type.decider().decide(command, state(streamId));
        if (decision instanceof Decision.Accepted<E>(var events)) {
            append(streamId, events, cause, day);
        }
        return decision;
    }

    private void append(String streamId, List<E> events, Cause cause, LocalDate businessDate) {
        for (var event : events) {
            var head = head(streamId);
            var encoded = type.codec().encode(event);
            int version = head.version() + 1;
            var hash = HashChain.next(head.hash(), encoded.type(), version, encoded.data());
            work.append(new EventRecord(
                    type.topic(),
                    work.source(),
                    streamId,
                    version,
                    UuidCreator.getTimeOrderedEpoch().toString(),
                    encoded.type(),
                    encoded.dataschema(),
                    encoded.data(),
                    businessDate,
                    cause,
                    hash,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            heads.put(streamId, new Head<>(type.decider().evolve(head.state(), event), version, hash));
        }
    }

    private Head<S> head(String streamId) {
        return heads.getOrDefault(streamId, initial);
    }
}
