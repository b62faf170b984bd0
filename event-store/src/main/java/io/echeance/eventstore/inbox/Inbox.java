package io.echeance.eventstore.inbox;

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
import java.util.Objects;
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
                .map(PolledRecord::read)
                .toList();
        if (!batch.isEmpty()) {
            applyOrIsolate(batch);
        }
    }

    private void applyOrIsolate(List<PolledRecord> batch) throws InterruptedException {
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

    private Void apply(UnitOfWork work, List<PolledRecord> batch) {
        var events =
                batch.stream().map(PolledRecord::event).filter(Objects::nonNull).toList();
        var watermarks = Watermarks.lock(work.sql(), events);
        var queued = parked.subjectsAmong(
                work.sql(), batch.stream().map(PolledRecord::subject).toList());
        var fresh = new ArrayList<InboundEvent>(batch.size());
        for (var polled : batch) {
            var obstacle = polled.obstacle(watermarks, queued.contains(polled.subject()));
            if (obstacle.isPresent()) {
                queued.add(polled.subject());
                parkIn(work, polled, obstacle.get());
            } else if (polled.isAppliedIn(watermarks)) {
                duplicates.increment();
            } else {
                watermarks.advance(polled.event());
                fresh.add(polled.inbound());
            }
        }
        if (!fresh.isEmpty()) {
            handler.apply(work, fresh);
        }
        watermarks.save();
        work.afterCommit(() -> applied.increment(fresh.size()));
        return null;
    }

    private void park(PolledRecord polled, RuntimeException cause) throws InterruptedException {
        LOG.errorf(cause, "%s can't be applied", polled);
        retryWhileUnavailable(() -> transactions.run(work -> {
            parkIn(work, polled, ParkedEvents.reason(cause));
            return null;
        }));
    }

    private void parkIn(UnitOfWork work, PolledRecord polled, String reason) {
        parked.park(work.sql(), polled.record(), reason);
        work.afterCommit(() -> {
            parkedCount.increment();
            LOG.errorf("parked %s: %s", polled, reason);
            parked.announce();
        });
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
}
