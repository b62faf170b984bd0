package io.echeance.eventstore.outbox;

import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.inbox.ParkedEvents;
import io.echeance.eventstore.store.EventStoreConfig;
import io.echeance.eventstore.store.Pace;
import io.echeance.eventstore.store.Sql;
import io.echeance.eventstore.store.Transactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes committed events to their topics: lowest outbox ids first, publish, await every acknowledgement, delete.
 * An event is deleted from the outbox only after it is on the topic, so none is lost; a crash between the two publishes it
 * again, byte by byte the same, and readers skip it. A session lock makes one instance the active relay; another
 * takes over when its connection ends.
 */
@ApplicationScoped
public class OutboxRelay {

    /** Relay state, for readiness. */
    public enum State {
        STARTING,
        ACTIVE,
        STANDBY,
        FAILING,
        STOPPED
    }

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** Any constant: each service has its own database. */
    private static final long LOCK = 7_001;

    private final Pool pool;
    private final EventStoreConfig config;
    private final ParkedEvents parked;
    private final OrderedPublisher publisher;
    private final Counter published;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile State state = State.STARTING;
    private volatile boolean running = true;
    private Thread thread;

    public OutboxRelay(
            Pool pool,
            EventStoreConfig config,
            Transactions transactions,
            ParkedEvents parked,
            MeterRegistry metrics,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.pool = pool;
        this.config = config;
        this.parked = parked;
        this.publisher = new OrderedPublisher(broker, "relay" + config.source().replace('/', '-'));
        this.published = Counter.builder("eventstore.relay.published").register(metrics);
        transactions.onAppended(this::wake);
        parked.onParked(this::wake);
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::work);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(TIMEOUT);
        publisher.close();
    }

    public State state() {
        return state;
    }

    private void wake() {
        wakeUp.release();
    }

    private void work() {
        while (running) {
            try {
                relay();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (RuntimeException e) {
                state = State.FAILING;
                LOG.warnf("outbox relay failed and starts again: %s", e.getMessage());
                pause();
            }
        }
        state = State.STOPPED;
    }

    /** Holds one connection for as long as it is the active relay: the lock lives and dies with it. */
    private void relay() throws InterruptedException {
        var connection = pool.getConnection().await().atMost(TIMEOUT);
        try {
            var sql = new Sql(connection);
            // The plan of an empty outbox is a disaster for a full one.
            sql.run("set plan_cache_mode = force_custom_plan");
            while (running && !tryLock(sql)) {
                state = State.STANDBY;
                wakeUp.tryAcquire(RETRY.toMillis(), TimeUnit.MILLISECONDS);
            }
            state = State.ACTIVE;
            var pace = new Pace(config.relay().pace());
            while (running) {
                pace.await();
                pace.start();
                drain(sql);
                parked.copyToDeadLetterTopics(sql, publisher::publish);
                wakeUp.tryAcquire(config.relay().poll().toMillis(), TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
            }
        } finally {
            release(connection);
        }
    }

    private boolean tryLock(Sql sql) {
        return sql.list("select pg_try_advisory_lock($1) as locked", row -> row.getBoolean("locked"), LOCK)
                .getFirst();
    }

    private void drain(Sql sql) throws InterruptedException {
        int pageSize = config.relay().pageSize();
        int size;
        do {
            var page = OutboxTable.page(sql, pageSize, config.source());
            size = page.size();
            if (size > 0) {
                publisher.publish(page.stream()
                        .map(entry -> CloudEventHeaders.toRecord(entry.event()))
                        .toList());
                OutboxTable.delete(sql, page);
                published.increment(size);
            }
        } while (size == pageSize && running);
    }

    /** Unlocks and resets before the connection goes back to the pool, as the lock belongs to the session. */
    private static void release(SqlConnection connection) {
        try {
            var sql = new Sql(connection);
            sql.run("select pg_advisory_unlock_all()");
            sql.run("reset plan_cache_mode");
        } catch (RuntimeException e) {
            LOG.debugf("the relay's connection is gone: %s", e.getMessage());
        } finally {
            connection.close().subscribe().with(done -> {}, failure -> LOG.debug(failure.getMessage()));
        }
    }

    private void pause() {
        try {
            wakeUp.tryAcquire(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
