package io.echeance.collections.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** What day it is on the business calendar, as far as this service has read it. */
@ApplicationScoped
public class BusinessDay {

    private final Pool pool;

    BusinessDay(Pool pool) {
        this.pool = pool;
    }

    /** Empty before the first day. */
    public Uni<Optional<LocalDate>> today() {
        return pool.preparedQuery("select today from logical_clock").execute().map(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? Optional.of(row.next().getLocalDate("today")) : Optional.empty();
        });
    }
}
