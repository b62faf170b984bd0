package io.echeance.eventstore.inbox;

import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.CloudEventHeaders.MalformedEnvelope;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.store.EventStoreConfig;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.Unavailable;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.VersionConflict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * From the topics into the service, each event exactly once: its watermark moves in the transaction of its effects, one
 * transaction per polled batch. Known events are skipped, a gap or an event that can't be applied parks its subject alone.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private record Read(ConsumerRecord<String, byte[]> record, EventRecord event, String malformed) {}

    private final Transactions transactions;
    private final EventStoreConfig.Inbox config;
    private final ParkedEvents parked;
    private final InboxHandler handler;
    private final Counter applied;
    private final Counter duplicates;
    private final Counter parkedCount;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Optional<String> failure = Optional.empty();

    public Inbox(
            Transactions transactions,
            EventStoreConfig config,
            ParkedEvents parked,
            InboxHandler handler,
            MeterRegistry metrics) {
        this.transactions = transactions;
        this.config = config.inbox();
        this.parked = parked;
        this.handler = handler;
        this.applied = Counter.builder("eventstore.inbox.applied").register(metrics);
        this.duplicates = Counter.builder("eventstore.inbox.duplicates").register(metrics);
        this.parkedCount = Counter.builder("eventstore.inbox.parked").register(metrics);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** Why the inbox can't go on at the moment; empty when it is well. */
    public Optional<String> failure() {
        return failure;
    }

    /**
     * Applies a polled batch and returns when it is committed; while the database is away it waits. For a worker thread.
     *
     * @throws InterruptedException when the service stops first; the batch will be read again
     */
    public void process(Iterable<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        var batch = StreamSupport.stream(records.spliterator(), false)
                .map(Inbox::read)
                .toList();
        if (!batch.isEmpty()) {
            applyOrIsolate(batch);
        }
    }

    private void applyOrIsolate(List<Read> batch) throws InterruptedException {
        try {
            retryWhileUnavailable(() -> transactions.run(work -> apply(work, batch)));
        } catch (RuntimeException e) {
            if (batch.size() > 1) {
                for (var one : batch) {
                    applyOrIsolate(List.of(one));
                }
            } else {
                park(batch.getFirst(), e);
            }
        }
    }

    private Void apply(UnitOfWork work, List<Read> batch) {
        var events =
                batch.stream().map(Read::event).filter(event -> event != null).toList();
        var watermarks = Watermarks.lock(work.sql(), events);
        var queued = parked.subjectsAmong(
                work.sql(),
                batch.stream()
                        .map(read -> ParkedEvents.subjectOf(read.record()))
                        .toList());
        var fresh = new ArrayList<InboundEvent>(batch.size());
        for (var read : batch) {
            var obstacle = obstacle(read, watermarks, queued.contains(ParkedEvents.subjectOf(read.record())));
            if (obstacle.isPresent()) {
                queued.add(ParkedEvents.subjectOf(read.record()));
                parkIn(work, read, obstacle.get());
            } else if (read.event().sequence() <= watermarks.of(read.event())) {
                duplicates.increment();
            } else {
                watermarks.advance(read.event());
                fresh.add(toInbound(read));
            }
        }
        if (!fresh.isEmpty()) {
            handler.apply(work, fresh);
        }
        watermarks.save();
        work.afterCommit(() -> applied.increment(fresh.size()));
        return null;
    }

    /** Why the record can't be applied now; empty when it can, or was already. */
    private static Optional<String> obstacle(Read read, Watermarks watermarks, boolean queued) {
        if (read.event() == null) {
            return Optional.of("malformed envelope: " + read.malformed());
        }
        int watermark = watermarks.of(read.event());
        if (read.event().sequence() <= watermark) {
            return Optional.empty();
        }
        if (queued) {
            return Optional.of(
                    "waits behind an earlier parked event of " + read.event().subject());
        }
        if (read.event().sequence() > watermark + 1) {
            return Optional.of("gap: sequence %d of %s after %d"
                    .formatted(read.event().sequence(), read.event().source(), watermark));
        }
        return Optional.empty();
    }

    private void park(Read read, RuntimeException cause) throws InterruptedException {
        LOG.errorf(
                cause,
                "%s of %s can't be applied",
                read.event() == null ? "a record" : read.event().type(),
                read.record().key());
        retryWhileUnavailable(() -> transactions.run(work -> {
            parkIn(work, read, reason(cause));
            return null;
        }));
    }

    private void parkIn(UnitOfWork work, Read read, String reason) {
        parked.park(work.sql(), read.record(), reason);
        work.afterCommit(() -> {
            parkedCount.increment();
            LOG.errorf(
                    "parked %s/%d at %d: %s",
                    read.record().topic(),
                    read.record().partition(),
                    read.record().offset(),
                    reason);
            parked.announce();
        });
    }

    /**
     * Applies the queue of the parked record's subject, in order, as far as it goes.
     *
     * @return how many were applied; the rest stays parked with its new reason
     */
    public int replay(String subject) {
        int count = 0;
        while (replayHead(subject)) {
            count++;
        }
        return count;
    }

    private boolean replayHead(String subject) {
        try {
            return transactions.run(work -> {
                var head = parked.head(work.sql(), subject);
                head.ifPresent(row -> {
                    applyParked(work, read(row.record()));
                    parked.remove(work.sql(), row.id());
                });
                return head.isPresent();
            });
        } catch (Unavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf(e, "the parked event of %s can still not be applied", subject);
            transactions.run(work -> {
                parked.head(work.sql(), subject).ifPresent(row -> parked.explain(work.sql(), row.id(), reason(e)));
                return null;
            });
            return false;
        }
    }

    private void applyParked(UnitOfWork work, Read read) {
        if (read.event() == null) {
            throw new MalformedEnvelope(read.malformed());
        }
        var watermarks = Watermarks.lock(work.sql(), List.of(read.event()));
        obstacle(read, watermarks, false).ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        if (read.event().sequence() > watermarks.of(read.event())) {
            watermarks.advance(read.event());
            handler.apply(work, List.of(toInbound(read)));
            watermarks.save();
        }
    }

    private void retryWhileUnavailable(Runnable work) throws InterruptedException {
        long wait = config.retryAfter().toMillis();
        while (true) {
            try {
                work.run();
                failure = Optional.empty();
                return;
            } catch (Unavailable | VersionConflict e) {
                failure = Optional.of(e.getMessage());
                LOG.warnf("inbox waits %d ms: %s", wait, e.getMessage());
                if (stopping.await(wait, TimeUnit.MILLISECONDS)) {
                    throw new InterruptedException("the service stops");
                }
                wait = Math.min(wait * 2, config.retryAtMost().toMillis());
            }
        }
    }

    private static String reason(RuntimeException cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static InboundEvent toInbound(Read read) {
        return new InboundEvent(
                read.event(), read.record().partition(), read.record().offset());
    }

    private static Read read(ConsumerRecord<String, byte[]> record) {
        try {
            return new Read(record, CloudEventHeaders.read(record), null);
        } catch (MalformedEnvelope e) {
            return new Read(record, null, e.getMessage());
        }
    }
}
