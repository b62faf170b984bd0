package io.echeance.eventstore.store;

import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.envelope.EventRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one transaction reads and writes: streams that were loaded, events to append, and the service's own
 * statements by {@link #sql()}. Appends are gathered and written by one statement just before the commit.
 * Used by one thread.
 */
public final class UnitOfWork {

    private final Sql sql;
    private final String source;
    private final int maxEventBytes;
    private final List<EventRecord> appended = new ArrayList<>();
    private final List<Runnable> beforeCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Optional<LocalDate> today;

    UnitOfWork(Sql sql, EventStoreConfig config) {
        this.sql = sql;
        this.source = config.source();
        this.maxEventBytes = config.maxEventBytes();
    }

    /** For the service's own tables; in the same transaction as the events. */
    public Sql sql() {
        return sql;
    }

    /**
     * The last business day that was announced to this service.
     *
     * @throws IllegalStateException before the first one
     */
    public LocalDate today() {
        return announcedDay().orElseThrow(() -> new IllegalStateException("no day has been opened yet"));
    }

    /** As {@link #today()}, empty before the first day. */
    public Optional<LocalDate> announcedDay() {
        if (today == null) {
            today = sql.list("select today from logical_clock", row -> row.getLocalDate("today")).stream()
                    .findFirst();
        }
        return today;
    }

    /** Tells the rest of this transaction that a new day has begun. */
    public void dayAnnounced(LocalDate day) {
        today = Optional.of(day);
    }

    /** Loads the streams of one kind of aggregate by one statement, ready to decide on. Unknown ids have the initial state. */
    public <C, S, E> Aggregates<C, S, E> load(AggregateType<C, S, E> type, Collection<String> streamIds) {
        return new Aggregates<>(this, type, EventTable.load(sql, streamIds, source));
    }

    /** Runs once, after all decisions and before the events are written: for rows that are gathered over a batch. */
    public void beforeCommit(Runnable write) {
        beforeCommit.add(write);
    }

    /** Runs once after the commit, on the committing thread: wake-ups and counters, nothing that may fail. */
    public void afterCommit(Runnable signal) {
        afterCommit.add(signal);
    }

    /** What will be appended, in the order of the decisions. */
    public List<EventRecord> appended() {
        return List.copyOf(appended);
    }

    String source() {
        return source;
    }

    void append(EventRecord event) {
        if (event.data().length > maxEventBytes) {
            throw new IllegalArgumentException("%s of %d bytes is over the limit of %d"
                    .formatted(event.type(), event.data().length, maxEventBytes));
        }
        appended.add(event);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    void flush() {
        beforeCommit.forEach(Runnable::run);
        if (!appended.isEmpty()) {
            EventTable.append(sql, appended);
        }
    }

    /**
     * One kind of aggregate: where its events go, how they are decided and how they are written.
     *
     * @param topic the log that its events are published on
     */
    public record AggregateType<C, S, E>(String topic, Decider<C, S, E> decider, EventCodec<E> codec) {}
}
