package io.echeance.coverage.policy.query;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads policies. */
@ApplicationScoped
public class PolicyQueries {

    private final Mutiny.SessionFactory sessions;

    public PolicyQueries(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Null when there is none. */
    public Uni<PolicyEntity> find(String supplierId) {
        return sessions.withSession(session -> session.find(PolicyEntity.class, supplierId));
    }

    /** Newest first, those before the position. */
    public Uni<List<PolicyEntity>> page(long before, int size) {
        return sessions.withSession(session -> session.createQuery(
                        "from PolicyEntity p where p.position < :before order by p.position desc", PolicyEntity.class)
                .setParameter("before", before)
                .setMaxResults(size)
                .getResultList());
    }
}
