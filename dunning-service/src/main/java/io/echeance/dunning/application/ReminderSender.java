package io.echeance.dunning.application;

import io.echeance.eventstore.store.Sql;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends reminders as long as there are some. A session lock makes one instance the active sender, so it knows that an attempt
 * without an outcome, which it finds when it takes over, belongs to a sender that is no more.
 */
@ApplicationScoped
public class ReminderSender {

    private static final Logger LOG = Logger.getLogger(ReminderSender.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Any constant that no other lock of this service's database has. */
    private static final long LOCK = 8_084;

    private final Pool pool;
    private final ReminderDispatch dispatch;
    private final DunningConfig.Sender config;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    public ReminderSender(Pool pool, ReminderDispatch dispatch, DunningConfig config) {
        this.pool = pool;
        this.dispatch = dispatch;
        this.config = config.sender();
    }

    void onStart(@Observes StartupEvent event) {
        start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    public void start() {
        running = true;
        dispatch.setOpen(true);
        thread = Thread.ofPlatform().daemon().name("reminder-sender").start(this::work);
    }

    /** Returns when the mails under way have their outcomes. */
    public void stop() throws InterruptedException {
        running = false;
        dispatch.setOpen(false);
        wake();
        if (!thread.join(TIMEOUT)) {
            thread.interrupt();
        }
    }

    /** There is something to send, or something has changed. */
    public void wake() {
        wakeUp.release();
    }

    private void work() {
        while (running) {
            try {
                sendWhileActive();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (RuntimeException e) {
                LOG.warn("the reminder sender failed and starts again", e);
                pause();
            }
        }
    }

    /** Holds one connection for as long as it is the active sender: the lock lives and dies with it. */
    private void sendWhileActive() throws InterruptedException {
        var connection = pool.getConnection().await().atMost(TIMEOUT);
        try {
            var sql = new Sql(connection);
            while (running && !lock(sql)) {
                awaitWakeUp();
            }
            if (running) {
                dispatch.resolveAbandoned();
            }
            while (running) {
                // Fails when the connection, and with it the lock, is gone.
                sql.run("select 1");
                if (!dispatch.advance()) {
                    awaitWakeUp();
                }
            }
        } finally {
            dispatch.finish();
            release(connection);
        }
    }

    private static boolean lock(Sql sql) {
        return sql.list("select pg_try_advisory_lock($1) as locked", row -> row.getBoolean("locked"), LOCK)
                .getFirst();
    }

    private static void release(SqlConnection connection) {
        try {
            new Sql(connection).run("select pg_advisory_unlock($1)", LOCK);
        } catch (RuntimeException e) {
            LOG.debugf("the sender's connection is gone: %s", e.getMessage());
        } finally {
            connection.close().subscribe().with(done -> {}, failure -> LOG.debug(failure.getMessage()));
        }
    }

    private void awaitWakeUp() throws InterruptedException {
        wakeUp.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
        wakeUp.drainPermits();
    }

    private void pause() {
        try {
            awaitWakeUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
