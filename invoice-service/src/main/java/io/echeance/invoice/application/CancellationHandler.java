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
import io.echeance.invoice.domain.InvoiceCommand.Cancel;
import io.echeance.invoice.domain.InvoiceEvent;
import io.echeance.invoice.domain.InvoiceState;
import io.echeance.invoice.domain.InvoiceState.Unknown;
import io.echeance.invoice.messaging.InvoiceEvents;
import io.echeance.invoice.projection.InvoiceFacts;
import io.echeance.invoice.projection.InvoiceFactsTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Decides the cancellations of one transaction. */
@ApplicationScoped
class CancellationHandler implements CommandHandler<CancelInvoice> {

    @Override
    public List<Answer> handle(UnitOfWork work, List<Request<CancelInvoice>> requests) {
        var ids = requests.stream().map(r -> r.command().invoiceId()).distinct().toList();
        var invoices = work.load(InvoiceEvents.TYPE, ids);
        var facts = InvoiceFactsTable.find(work.sql(), ids);
        return requests.stream()
                .map(request -> cancel(work, invoices, facts, request))
                .toList();
    }

    private static Answer cancel(
            UnitOfWork work,
            Aggregates<InvoiceCommand, InvoiceState, InvoiceEvent> invoices,
            Map<String, InvoiceFacts> facts,
            Request<CancelInvoice> request) {
        var asked = request.command();
        if (!isVisible(invoices.state(asked.invoiceId()), asked.supplierId())) {
            return Answer.refused(Problem.notFound("Invoice " + asked.invoiceId()));
        }
        var known = facts.containsKey(asked.invoiceId())
                ? facts.get(asked.invoiceId()).foreign()
                : ForeignFacts.NONE;
        var command = new Cancel(asked.reason(), asked.cancelledBy(), work.today(), known);
        return switch (invoices.handle(asked.invoiceId(), command, request.cause())) {
            case Accepted<InvoiceEvent> _ -> Answers.cancelled(asked.invoiceId(), invoices.version(asked.invoiceId()));
            case Rejected<InvoiceEvent>(var code, var detail) -> Answer.refused(Problem.conflict(code, detail));
        };
    }

    private static boolean isVisible(InvoiceState state, String supplierId) {
        return supplierId == null ? !(state instanceof Unknown) : state.belongsTo(supplierId);
    }
}
