package io.echeance.collections.application;

import io.echeance.collections.projection.ReceivableRow;
import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** The day on which an unpaid invoice goes into default: one deadline per invoice, at due date + dunning days. */
@ApplicationScoped
public class DefaultDeadline {

    static final String KIND = "default";

    private final Deadlines deadlines;

    public DefaultDeadline(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Sets it where a default is possible; one that has passed already, as after a late reversal, fires at once. */
    public void arm(UnitOfWork work, Collection<ReceivableRow> invoices) {
        deadlines.schedule(
                work,
                invoices.stream()
                        .flatMap(invoice ->
                                invoice.defaultOn().stream().map(day -> new Deadline(KIND, invoice.invoiceId(), day)))
                        .toList());
    }

    /** Removes it where no default is possible any more, or for now. */
    public void disarm(UnitOfWork work, Collection<ReceivableRow> invoices) {
        deadlines.cancel(
                work,
                KIND,
                invoices.stream()
                        .filter(invoice -> invoice.defaultOn().isEmpty())
                        .map(ReceivableRow::invoiceId)
                        .toList());
    }
}
