package io.echeance.collections.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.collections.application.InvoiceCommand.DebtorFailed;
import io.echeance.collections.application.InvoiceCommand.GiveUp;
import io.echeance.collections.application.InvoiceCommand.Promise;
import io.echeance.collections.domain.Account;
import io.echeance.collections.domain.ReceivableCommand;
import io.echeance.collections.domain.ReceivableCommand.DeclareInsolvency;
import io.echeance.collections.domain.ReceivableCommand.RecordPromise;
import io.echeance.collections.domain.ReceivableCommand.WriteOff;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.collections.projection.ReceivableRow;
import io.echeance.collections.projection.ReceivableTable;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandHandler;
import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.store.Aggregates;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides promises, write-offs and insolvencies. */
@ApplicationScoped
public class InvoiceCommandHandler implements CommandHandler<InvoiceCommand> {

    private final AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables;
    private final ObjectMapper json;

    public InvoiceCommandHandler(
            AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables, ObjectMapper json) {
        this.receivables = receivables;
        this.json = json;
    }

    @Override
    public List<Answer> handle(UnitOfWork work, List<Request<InvoiceCommand>> requests) {
        if (work.announcedDay().isEmpty()) {
            return requests.stream()
                    .map(_ -> Answer.refused(PaymentHandler.NO_DAY))
                    .toList();
        }
        var invoices = new LinkedHashMap<String, ReceivableRow>();
        rows(work, requests).forEach(row -> invoices.put(row.invoiceId(), row));
        var accounts = work.load(receivables, invoices.keySet());
        return requests.stream()
                .map(request -> answer(work, request, invoices, accounts))
                .toList();
    }

    private List<ReceivableRow> rows(UnitOfWork work, List<Request<InvoiceCommand>> requests) {
        var ids = new ArrayList<String>();
        var debtors = new ArrayList<String>();
        for (var request : requests) {
            switch (request.command()) {
                case Promise promise -> ids.add(promise.invoiceId());
                case GiveUp giveUp -> ids.add(giveUp.invoiceId());
                case DebtorFailed failed -> debtors.add(failed.debtorSiren());
            }
        }
        var rows = new ArrayList<>(ReceivableTable.byInvoice(work.sql(), ids));
        rows.addAll(ReceivableTable.owedBy(work.sql(), debtors));
        return rows;
    }

    private Answer answer(
            UnitOfWork work,
            Request<InvoiceCommand> request,
            Map<String, ReceivableRow> invoices,
            Aggregates<ReceivableCommand, Account, ReceivableEvent> accounts) {
        return switch (request.command()) {
            case Promise promise -> promise(work, promise, request, invoices.get(promise.invoiceId()), accounts);
            case GiveUp(var id, var reason) -> {
                var row = invoices.get(id);
                yield row == null
                        ? Answer.refused(Problem.notFound("The recovery"))
                        : decide(
                                new WriteOff(row.facts(), reason, work.today()),
                                200,
                                Map.of("invoiceId", id, "status", "WRITTEN_OFF", "reason", reason),
                                request,
                                accounts);
            }
            case DebtorFailed failed -> failed(work, failed, request, invoices, accounts);
        };
    }

    private Answer promise(
            UnitOfWork work,
            Promise promise,
            Request<InvoiceCommand> request,
            ReceivableRow row,
            Aggregates<ReceivableCommand, Account, ReceivableEvent> accounts) {
        if (row == null || !promise.tenant().map(row.supplierId()::equals).orElse(true)) {
            return Answer.refused(Problem.notFound("The invoice"));
        }
        if (promise.promisedOn().isBefore(work.today())) {
            return Answer.refused(Problem.invalid(List.of(new Fault(
                    "/promisedOn",
                    "before-today",
                    "must not be before today, " + work.today() + " on the business calendar"))));
        }
        return decide(
                new RecordPromise(row.facts(), promise.promisedOn(), promise.amount(), promise.by(), work.today()),
                201,
                new PromiseView(row.invoiceId(), promise.promisedOn(), promise.amount(), promise.by()),
                request,
                accounts);
    }

    private Answer failed(
            UnitOfWork work,
            DebtorFailed failed,
            Request<InvoiceCommand> request,
            Map<String, ReceivableRow> invoices,
            Aggregates<ReceivableCommand, Account, ReceivableEvent> accounts) {
        if (failed.insolvency().publishedOn().isAfter(work.today())) {
            return Answer.refused(Problem.invalid(List.of(new Fault(
                    "/publishedOn",
                    "after-today",
                    "must not be after today, " + work.today() + " on the business calendar"))));
        }
        var concerned = invoices.values().stream()
                .filter(row -> row.debtorSiren().equals(failed.debtorSiren()))
                .filter(row -> accounts.handle(
                                        row.invoiceId(),
                                        new DeclareInsolvency(
                                                row.facts(), failed.debtorSiren(), failed.insolvency(), work.today()),
                                        request.cause())
                                instanceof Decision.Accepted<ReceivableEvent>(var events)
                        && !events.isEmpty())
                .map(ReceivableRow::invoiceId)
                .toList();
        var insolvency = failed.insolvency();
        return new Answer.Accepted(
                200,
                null,
                bytes(new InsolvencyView(
                        failed.debtorSiren(),
                        insolvency.procedure(),
                        insolvency.publishedOn(),
                        insolvency.claimBy(),
                        concerned)),
                concerned.isEmpty() ? null : concerned.getLast(),
                concerned.isEmpty() ? null : accounts.version(concerned.getLast()));
    }

    private Answer decide(
            ReceivableCommand command,
            int status,
            Object body,
            Request<InvoiceCommand> request,
            Aggregates<ReceivableCommand, Account, ReceivableEvent> accounts) {
        var id = command.invoice().invoiceId();
        if (accounts.handle(id, command, request.cause())
                instanceof Decision.Rejected<ReceivableEvent>(var code, var detail)) {
            return Answer.refused(Problem.conflict(code, detail));
        }
        return new Answer.Accepted(status, null, bytes(body), id, accounts.version(id));
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }
}
