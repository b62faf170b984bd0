package io.echeance.coverage.limit.query;

import io.echeance.coverage.debtor.domain.DebtorProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what is known of debtors. */
@ApplicationScoped
public class DebtorQueries {

    private static final String PAGE = "from DebtorEntity d where d.position < :before order by d.position desc";

    private static final String PAGE_OF_SUPPLIER = """
            from DebtorEntity d
             where d.position < :before
               and exists (select 1 from CoverEntity c where c.debtorSiren = d.siren and c.supplierId = :supplier)
             order by d.position desc
            """;

    private final Mutiny.SessionFactory sessions;

    public DebtorQueries(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One without an account where nothing is known of the debtor. */
    public Uni<DebtorProfile> profile(String siren) {
        return sessions.withSession(session -> session.find(DebtorEntity.class, siren))
                .map(debtor -> debtor == null ? DebtorProfile.unknown(siren) : debtor.toProfile());
    }

    /** Those that came last first, before the position. */
    public Uni<List<DebtorProfile>> page(long before, int size) {
        return sessions.withSession(session ->
                profiles(session.createQuery(PAGE, DebtorEntity.class).setParameter("before", before), size));
    }

    /** As {@link #page}, those on whom the supplier has or had cover. */
    public Uni<List<DebtorProfile>> pageOfSupplier(String supplierId, long before, int size) {
        return sessions.withSession(session -> profiles(
                session.createQuery(PAGE_OF_SUPPLIER, DebtorEntity.class)
                        .setParameter("supplier", supplierId)
                        .setParameter("before", before),
                size));
    }

    private static Uni<List<DebtorProfile>> profiles(Mutiny.SelectionQuery<DebtorEntity> query, int size) {
        return query.setMaxResults(size)
                .getResultList()
                .map(found -> found.stream().map(DebtorEntity::toProfile).toList());
    }
}
