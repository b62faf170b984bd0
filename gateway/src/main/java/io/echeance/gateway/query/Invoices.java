package io.echeance.gateway.query;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads of invoices and their timelines. */
@ApplicationScoped
public class Invoices {

    private final Mutiny.SessionFactory sessions;

    public Invoices(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Optional<InvoiceRow>> find(String invoiceId) {
        return sessions.withSession(session -> session.find(InvoiceRow.class, invoiceId))
                .map(Optional::ofNullable);
    }

    /** One more than the limit when there are more; newest first. An id's order is the order of submission (UUIDv7). */
    public Uni<List<InvoiceRow>> list(InvoiceFilter filter) {
        var builder = sessions.getCriteriaBuilder();
        var query = builder.createQuery(InvoiceRow.class);
        var row = query.from(InvoiceRow.class);
        query.where(conditions(builder, row, filter)).orderBy(builder.desc(row.get("invoiceId")));
        return sessions.withSession(session ->
                session.createQuery(query).setMaxResults(filter.limit() + 1).getResultList());
    }

    public Uni<List<TimelineEntry>> timeline(String invoiceId) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "from TimelineRow where invoiceId = :id order by version", TimelineRow.class)
                        .setParameter("id", invoiceId)
                        .getResultList())
                .map(rows -> rows.stream().map(TimelineRow::toEntry).toList());
    }

    private static Predicate[] conditions(CriteriaBuilder is, Root<InvoiceRow> row, InvoiceFilter filter) {
        var all = new ArrayList<Predicate>();
        if (filter.tenant() != null) {
            all.add(is.equal(row.get("supplierId"), filter.tenant()));
        }
        if (filter.supplier() != null) {
            all.add(is.equal(row.get("supplierId"), filter.supplier()));
        }
        if (!filter.statuses().isEmpty()) {
            all.add(row.get("status").in(filter.statuses()));
        }
        if (filter.debtor() != null) {
            all.add(is.equal(row.get("debtorSiren"), filter.debtor()));
        }
        if (filter.number() != null) {
            all.add(is.equal(row.get("number"), filter.number()));
        }
        if (filter.dueBefore() != null) {
            all.add(is.lessThan(row.get("dueDate"), filter.dueBefore()));
        }
        if (filter.dueAfter() != null) {
            all.add(is.greaterThan(row.get("dueDate"), filter.dueAfter()));
        }
        if (filter.submittedFrom() != null) {
            all.add(is.greaterThan(row.get("submittedOn"), filter.submittedFrom()));
        }
        if (filter.submittedAt() != null) {
            all.add(is.greaterThan(row.get("submittedAt"), filter.submittedAt()));
        }
        if (filter.olderThan() != null) {
            all.add(is.lessThan(row.get("invoiceId"), filter.olderThan()));
        }
        return all.toArray(Predicate[]::new);
    }
}
