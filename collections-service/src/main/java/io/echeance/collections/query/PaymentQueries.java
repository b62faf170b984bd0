package io.echeance.collections.query;

import io.echeance.collections.projection.PaymentView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads payments for the API, as they stand after every write that was answered before. */
@ApplicationScoped
public class PaymentQueries {

    /**
     * Which payments; an empty field means all.
     *
     * @param tenant only this supplier's
     * @param before only those older than this payment
     */
    public record Filter(Optional<String> tenant, Optional<String> invoiceId, Optional<String> before) {}

    private final Mutiny.SessionFactory sessions;
    private final OwnWrites ownWrites;

    PaymentQueries(Mutiny.SessionFactory sessions, OwnWrites ownWrites) {
        this.sessions = sessions;
        this.ownWrites = ownWrites;
    }

    /** Newest first: payment ids are ordered by time (UUIDv7), so a page never skips or repeats while others are added. */
    public Uni<List<PaymentView>> list(Filter filter, int limit) {
        var conditions = new Conditions()
                .where("supplierId = :tenant", "tenant", filter.tenant().orElse(null))
                .where("invoiceId = :invoice", "invoice", filter.invoiceId().orElse(null))
                .where("paymentId < :before", "before", filter.before().orElse(null));
        return ownWrites
                .applied(filter)
                .chain(() -> sessions.withSession(session -> conditions
                        .bind(session.createSelectionQuery(
                                "from PaymentEntity" + conditions.text() + " order by paymentId desc",
                                PaymentEntity.class))
                        .setMaxResults(limit)
                        .getResultList()))
                .map(rows -> rows.stream().map(PaymentEntity::toView).toList());
    }

    /** Empty when there is none, or none of the tenant's. */
    public Uni<Optional<PaymentView>> find(String paymentId, Optional<String> tenant) {
        return ownWrites
                .applied(paymentId)
                .chain(() -> sessions.withSession(session -> session.find(PaymentEntity.class, paymentId)))
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> tenant.map(found.supplierId::equals).orElse(true))
                        .map(PaymentEntity::toView));
    }
}
