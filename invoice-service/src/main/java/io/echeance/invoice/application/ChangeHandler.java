package io.echeance.invoice.application;

import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandHandler;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.decider.Decision.Accepted;
import io.echeance.eventstore.decider.Decision.Rejected;
import io.echeance.eventstore.store.Aggregates;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.invoice.domain.ForeignFacts;
import io.echeance.invoice.domain.InvoiceCommand;
import io.echeance.invoice.domain.InvoiceEvent;
import io.echeance.invoice.domain.InvoiceState;
import io.echeance.invoice.domain.InvoiceState.Unknown;
import io.echeance.invoice.messaging.InvoiceEvents;
import io.echeance.invoice.projection.InvoiceFacts;
import io.echeance.invoice.projection.InvoiceFactsTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Decides the cancellations and disputes of one transaction. */
@ApplicationScoped
class ChangeHandler implements CommandHandler<ChangeInvoice> {

    @Override
    public List<Answer> handle(UnitOfWork work, List<Request<ChangeInvoice>> requests) {
        var ids = requests.stream().map(r -> r.command().invoiceId()).distinct().toList();
        var invoices = work.load(InvoiceEvents.TYPE, ids);
        var facts = InvoiceFactsTable.find(work.sql(), ids);
        return requests.stream()
                .map(request -> change(work, invoices, facts, request))
                .toList();
    }

    private static Answer change(
            UnitOfWork work,
            Aggregates<InvoiceCommand, InvoiceState, InvoiceEvent> invoices,
            Map<String, InvoiceFacts> facts,
            Request<ChangeInvoice> request) {
        var id = request.command().invoiceId();
        if (!isVisible(invoices.state(id), request.command().supplierId())) {
            return Answer.refused(Problem.notFound("Invoice " + id));
        }
        var known = facts.containsKey(id) ? facts.get(id).foreign() : ForeignFacts.NONE;
        var command = request.command().command().apply(work.today(), known);
        return switch (invoices.handle(id, command, request.cause())) {
            case Accepted<InvoiceEvent> _ -> Answers.changed(id, invoices.state(id), invoices.version(id));
            case Rejected<InvoiceEvent>(var code, var detail) -> Answers.refused(code, detail);
        };
    }

    private static boolean isVisible(InvoiceState state, String supplierId) {
        return supplierId == null ? !(state instanceof Unknown) : state.belongsTo(supplierId);
    }
}
