package io.echeance.eventstore.command;

import io.echeance.eventstore.store.EventStoreConfig;
import io.echeance.eventstore.store.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;

/** Forgets first answers that are older than they have to be kept, so that the table does not grow for ever. */
@ApplicationScoped
public class IdempotencyCleanup {

    private static final int PAGE = 5_000;

    private static final String FORGET = """
            delete from idempotency_keys where (client, key) in
                (select client, key from idempotency_keys where created_at < $1 order by created_at limit $2)
            """;

    private final Transactions transactions;
    private final EventStoreConfig config;

    public IdempotencyCleanup(Transactions transactions, EventStoreConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Blocking
    void forget() {
        forgetBefore(OffsetDateTime.now().minus(config.idempotency().keep()));
    }

    /** Page by page, so that no transaction is long. */
    int forgetBefore(OffsetDateTime time) {
        int forgotten = 0;
        int page;
        do {
            page = transactions.run(work -> work.sql().update(FORGET, time, PAGE));
            forgotten += page;
        } while (page == PAGE);
        return forgotten;
    }
}
