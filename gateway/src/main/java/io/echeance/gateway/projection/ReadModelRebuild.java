package io.echeance.gateway.projection;

import io.echeance.eventstore.audit.LogReader;
import io.echeance.eventstore.rebuild.ShadowTables;
import io.echeance.eventstore.store.Sql;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Makes the read model anew from the log while the old one serves: shadow tables are filled from offset 0, then take its place under
 * a lock that lasts for the last few events. One rebuild at a time, whichever instance does it.
 */
@ApplicationScoped
public class ReadModelRebuild {

    /** What a rebuild is at. */
    public enum State {
        IDLE,
        RUNNING,
        DONE,
        FAILED
    }

    /** @param error null unless it failed */
    public record Status(State state, long read, long total, Instant endedAt, String error) {}

    private static final Logger LOG = Logger.getLogger(ReadModelRebuild.class);
    private static final List<String> TABLES = List.of("invoices", "timeline");
    private static final String TOPIC = "invoice-lifecycle";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Any constant that no other lock of this database has. */
    private static final long LOCK = 7_303;

    private final Pool pool;
    private final Map<String, Object> broker;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("read-model-rebuild").factory());
    private volatile Status status = new Status(State.IDLE, 0, 0, null, null);

    public ReadModelRebuild(Pool pool, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.pool = pool;
        this.broker = broker;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    public Status status() {
        return status;
    }

    /** Begins a rebuild unless one is running here; returns at once. */
    public synchronized Status begin() {
        if (status.state() != State.RUNNING) {
            status = new Status(State.RUNNING, 0, 0, null, null);
            thread.execute(this::rebuild);
        }
        return status;
    }

    private void rebuild() {
        try {
            var connection = pool.getConnection().await().atMost(TIMEOUT);
            try (var reader = new LogReader(broker)) {
                rebuild(connection, new Sql(connection), reader);
            } finally {
                release(connection);
            }
            status = new Status(State.DONE, status.read(), status.total(), Instant.now(), null);
        } catch (RuntimeException e) {
            LOG.error("the read model was not rebuilt and serves as before", e);
            status = new Status(State.FAILED, status.read(), status.total(), Instant.now(), e.getMessage());
        }
    }

    private void rebuild(SqlConnection connection, Sql sql, LogReader reader) {
        if (!sql.list("select pg_try_advisory_lock($1) as locked", row -> row.getBoolean("locked"), LOCK)
                .getFirst()) {
            throw new IllegalStateException("another instance is rebuilding");
        }
        ShadowTables.create(sql, TABLES);
        sql.run("set search_path to " + ShadowTables.SCHEMA + ", public");
        var ends = reader.ends(TOPIC);
        var shadow = new ShadowReadModel(sql, read -> progress(read, total(ends)));
        reader.read(ends, shadow);
        var later = reader.ends(TOPIC);
        reader.read(ends, later, shadow);
        shadow.foldWaiting();
        swap(connection, sql, reader, later, shadow);
    }

    /** The serving read model stands still from the lock on, and the shadow comes to exactly the same point. */
    private static void swap(
            SqlConnection connection,
            Sql sql,
            LogReader reader,
            Map<TopicPartition, Long> readTo,
            ShadowReadModel shadow) {
        var transaction = connection.begin().await().atMost(TIMEOUT);
        try {
            ShadowTables.lock(sql, TABLES);
            reader.read(readTo, reader.ends(TOPIC), shadow);
            shadow.foldWaiting();
            ShadowTables.swap(sql, TABLES);
            transaction.commit().await().atMost(TIMEOUT);
        } catch (RuntimeException e) {
            transaction.rollback().await().atMost(TIMEOUT);
            throw e;
        }
    }

    private void progress(long read, long total) {
        status = new Status(State.RUNNING, read, Math.max(read, total), null, null);
    }

    private static long total(Map<TopicPartition, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void release(SqlConnection connection) {
        var sql = new Sql(connection);
        sql.run("reset search_path");
        sql.run("select pg_advisory_unlock_all()");
        connection.close().await().atMost(TIMEOUT);
    }
}
