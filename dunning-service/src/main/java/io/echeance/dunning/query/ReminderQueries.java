package io.echeance.dunning.query;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the plan of an invoice. */
@ApplicationScoped
public class ReminderQueries {

    private final Mutiny.SessionFactory sessions;

    public ReminderQueries(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * The plan in order of its steps, from the day of cover on.
     *
     * @param supplierId whose invoice it has to be; empty for those who may see all
     * @return empty when there is no such covered invoice
     */
    public Uni<Optional<List<ReminderView>>> plan(String invoiceId, Optional<String> supplierId) {
        return sessions.withSession(session -> session.createQuery("""
                        select 1 from CoveredInvoice
                         where invoiceId = :id and coveredOn is not null and (:supplier = '' or supplierId = :supplier)
                        """, Integer.class)
                .setParameter("id", invoiceId)
                .setParameter("supplier", supplierId.orElse(""))
                .getSingleResultOrNull()
                .chain(visible -> visible == null
                        ? Uni.createFrom().item(Optional.empty())
                        : steps(session, invoiceId).map(Optional::of)));
    }

    private static Uni<List<ReminderView>> steps(Mutiny.Session session, String invoiceId) {
        return session.createQuery("from PlannedReminder where invoiceId = :id order by step", PlannedReminder.class)
                .setParameter("id", invoiceId)
                .getResultList()
                .map(rows -> rows.stream().map(PlannedReminder::view).toList());
    }
}
