package io.echeance.collections.query;

import io.echeance.collections.query.PaymentQueries.Filter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.jboss.logging.Logger;

/**
 * A read sees every write that was answered before, by any instance. The read table is folded from the log a few
 * milliseconds after the write; the register of booked payments is written with it, so the two tell whether to wait.
 */
@ApplicationScoped
class OwnWrites {

    private static final Logger LOG = Logger.getLogger(OwnWrites.class);

    private static final String ONE_WAITS = """
            select exists (select 1 from booked_payments b left join payments p using (payment_id)
                            where b.payment_id = $1 and (p.version is null or p.version < b.version)) as waits
            """;

    /** The newest are looked at, more than a page holds; what is older was folded long ago. */
    private static final String ANY_WAITS = """
            select exists (
                select 1 from (select payment_id, version from booked_payments%s order by payment_id desc limit 250) b
                  left join payments p using (payment_id)
                 where p.version is null or p.version < b.version) as waits
            """;

    private final Pool pool;
    private final ReadConfig config;

    OwnWrites(Pool pool, ReadConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** Completes when the payment is as it was last written, or when that has taken too long. */
    Uni<Void> applied(String paymentId) {
        return until(ONE_WAITS, Tuple.of(paymentId));
    }

    /** The same for what a list may show. */
    Uni<Void> applied(Filter filter) {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        filter.tenant().ifPresent(supplier -> {
            parameters.add(supplier);
            conditions.add("supplier_id = $" + parameters.size());
        });
        filter.invoiceId().ifPresent(invoice -> {
            parameters.add(invoice);
            conditions.add("invoice_id = $" + parameters.size());
        });
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return until(ANY_WAITS.formatted(where), Tuple.from(parameters));
    }

    private Uni<Void> until(String statement, Tuple parameters) {
        return pool.preparedQuery(statement)
                .execute(parameters)
                .map(rows -> rows.iterator().next().getBoolean("waits"))
                .repeat()
                .withDelay(config.poll())
                .whilst(waits -> waits)
                .collect()
                .last()
                .ifNoItem()
                .after(config.atMost())
                .recoverWithItem(() -> {
                    LOG.warnf("the read table is more than %s behind", config.atMost());
                    return true;
                })
                .replaceWithVoid();
    }
}
