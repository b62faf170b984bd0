package io.echeance.payout.query;

import io.echeance.payout.projection.PayoutView;
import io.echeance.payout.projection.PayoutView.Status;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads payouts for the API. */
@ApplicationScoped
public class PayoutQueries {

    /**
     * Which payouts; each field may be null, which means all.
     *
     * @param tenant only this supplier's, whatever else is asked
     * @param before only those older than this payout
     */
    public record Filter(String tenant, String invoiceId, String supplierId, Status status, String before) {}

    private final Mutiny.SessionFactory sessions;

    PayoutQueries(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Newest first: payout ids are ordered by time (UUIDv7), so a page never skips or repeats while others are added. */
    public Uni<List<PayoutView>> list(Filter filter, int limit) {
        var conditions = new Conditions()
                .where("supplierId = :tenant", "tenant", filter.tenant())
                .where("invoiceId = :invoice", "invoice", filter.invoiceId())
                .where("supplierId = :supplier", "supplier", filter.supplierId())
                .where("status = :status", "status", filter.status())
                .where("payoutId < :before", "before", filter.before());
        return sessions.withSession(session -> conditions
                        .bind(session.createSelectionQuery(
                                "from PayoutEntity" + conditions.text() + " order by payoutId desc",
                                PayoutEntity.class))
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(PayoutEntity::toView).toList());
    }

    public Uni<Optional<PayoutView>> find(String payoutId) {
        return sessions.withSession(session -> session.find(PayoutEntity.class, payoutId))
                .map(row -> Optional.ofNullable(row).map(PayoutEntity::toView));
    }
}
