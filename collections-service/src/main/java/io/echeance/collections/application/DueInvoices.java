package io.echeance.collections.application;

import io.echeance.collections.domain.Account;
import io.echeance.collections.domain.InvoiceFacts;
import io.echeance.collections.domain.ReceivableCommand;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.collections.projection.ReceivableTable;
import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/** A page of due deadlines becomes a command on each of their invoices; a decider that has nothing to do says so. */
final class DueInvoices {

    private DueInvoices() {}

    /** @param command for an invoice, on the business day */
    static void decide(
            UnitOfWork work,
            AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables,
            List<Deadline> due,
            Cause cause,
            BiFunction<InvoiceFacts, LocalDate, ReceivableCommand> command) {
        var ids = due.stream().map(Deadline::subject).toList();
        var accounts = work.load(receivables, ids);
        ReceivableTable.byInvoice(work.sql(), ids)
                .forEach(invoice ->
                        accounts.handle(invoice.invoiceId(), command.apply(invoice.facts(), work.today()), cause));
    }
}
