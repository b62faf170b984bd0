package io.echeance.gateway.adapter.answers;

import io.echeance.gateway.GatewayConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * First answers that were composed here after a service had carried out the command. The service decides on the
 * idempotency key; this table only makes the repeated answer the same bytes.
 */
@ApplicationScoped
public class ComposedAnswers {

    /** Which request is answered: idempotency keys are by client, service and resource. */
    public record Key(String client, String path, String idempotencyKey) {}

    /** The answer that the first caller got. */
    public record Kept(String etag, byte[] body) {}

    private static final Logger LOG = Logger.getLogger(ComposedAnswers.class);

    private static final String FIND =
            "select etag, body from composed_answers where client = $1 and path = $2 and key = $3";

    private static final String KEEP = """
            insert into composed_answers (client, path, key, etag, body) values ($1, $2, $3, $4, $5)
            on conflict do nothing
            """;

    private final Pool pool;
    private final Vertx vertx;
    private final GatewayConfig.Replays config;

    public ComposedAnswers(Pool pool, Vertx vertx, GatewayConfig config) {
        this.pool = pool;
        this.vertx = vertx;
        this.config = config.replays();
    }

    public Uni<Optional<Kept>> find(Key key) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(key.client(), key.path(), key.idempotencyKey()))
                .map(rows -> {
                    var found = rows.iterator();
                    return found.hasNext() ? Optional.of(kept(found.next())) : Optional.empty();
                });
    }

    private static Kept kept(Row row) {
        return new Kept(row.getString("etag"), row.getBuffer("body").getBytes());
    }

    /** Keeps the answer unless there is one; gives the one that is kept. */
    public Uni<Kept> keep(Key key, Kept answer) {
        var row = Tuple.of(key.client(), key.path(), key.idempotencyKey(), answer.etag(), Buffer.buffer(answer.body()));
        return pool.preparedQuery(KEEP)
                .execute(row)
                .flatMap(inserted -> inserted.rowCount() == 1
                        ? Uni.createFrom().item(answer)
                        : find(key).map(kept -> kept.orElse(answer)));
    }

    void purgeRegularly(@Observes StartupEvent event) {
        vertx.setPeriodic(config.purge().toMillis(), timer -> purge());
    }

    private void purge() {
        pool.preparedQuery("delete from composed_answers where created_at < $1")
                .execute(Tuple.of(OffsetDateTime.now().minus(config.keep())))
                .subscribe()
                .with(
                        deleted -> LOG.debugf("%d old answers forgotten", deleted.rowCount()),
                        failure -> LOG.warnf("old answers could not be deleted: %s", failure.getMessage()));
    }
}
