package io.echeance.coverage.policy.application;

import io.echeance.coverage.config.CoverageConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Waits until a policy's events are on their topic. Whoever reads the answer to a signature can rely on it that others can
 * read the policy.
 */
@ApplicationScoped
public class PublishedPolicies {

    private static final String WAITING =
            "select exists (select 1 from outbox where stream_id = $1 and version <= $2) as waiting";

    private final Pool pool;
    private final CoverageConfig config;

    public PublishedPolicies(Pool pool, CoverageConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** Fails with a {@link io.smallrye.mutiny.TimeoutException} when the broker does not take it in time. */
    public Uni<Void> await(String supplierId, int version) {
        return Multi.createBy()
                .repeating()
                .uni(() -> isWaiting(supplierId, version))
                .withDelay(config.publishPoll())
                .whilst(waiting -> waiting)
                .collect()
                .last()
                .ifNoItem()
                .after(config.publishWithin())
                .fail()
                .replaceWithVoid();
    }

    private Uni<Boolean> isWaiting(String supplierId, int version) {
        return pool.preparedQuery(WAITING)
                .execute(Tuple.of(supplierId, version))
                .map(rows -> rows.iterator().next().getBoolean("waiting"));
    }
}
