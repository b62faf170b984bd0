package io.echeance.invoice.application;

import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.DeadlineHandler;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.invoice.domain.InvoiceCommand.ReachDueDate;
import io.echeance.invoice.messaging.InvoiceEvents;
import io.echeance.invoice.projection.InvoiceFactsProjection;
import io.echeance.invoice.projection.InvoiceFactsTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** On the first business day that is not before the due date, a covered and unpaid invoice is due. */
@ApplicationScoped
public class WhenDueDateComesThenInvoiceIsDue implements DeadlineHandler {

    @Override
    public String kind() {
        return InvoiceFactsProjection.DUE_DATE;
    }

    @Override
    public void handle(UnitOfWork work, List<Deadline> due, Cause cause) {
        var ids = due.stream().map(Deadline::subject).toList();
        var facts = InvoiceFactsTable.find(work.sql(), ids);
        var invoices = work.load(InvoiceEvents.TYPE, ids);
        for (var id : ids) {
            invoices.handle(id, new ReachDueDate(work.today(), facts.get(id).foreign()), cause);
        }
    }
}
