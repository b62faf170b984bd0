package io.echeance.collections.application;

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
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.Aggregates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The invoices of one transaction, and what is decided on them besides payments. */
final class InvoiceDesk {

    private final Map<String, ReceivableRow> invoices;
    private final Aggregates<ReceivableCommand, Account, ReceivableEvent> accounts;
    private final LocalDate today;
    private final Function<Object, byte[]> json;

    InvoiceDesk(
            Map<String, ReceivableRow> invoices,
            Aggregates<ReceivableCommand, Account, ReceivableEvent> accounts,
            LocalDate today,
            Function<Object, byte[]> json) {
        this.invoices = invoices;
        this.accounts = accounts;
        this.today = today;
        this.json = json;
    }

    /** Decides the next command on what the earlier ones of the transaction have left. */
    Answer answer(Request<InvoiceCommand> request) {
        return switch (request.command()) {
            case Promise promise -> promise(promise, request.cause());
            case GiveUp giveUp -> giveUp(giveUp, request.cause());
            case DebtorFailed failed -> failed(failed, request.cause());
        };
    }

    private Answer promise(Promise promise, Cause cause) {
        var row = invoices.get(promise.invoiceId());
        if (row == null || !promise.tenant().map(row.supplierId()::equals).orElse(true)) {
            return Answer.refused(Problem.notFound("The invoice"));
        }
        if (promise.promisedOn().isBefore(today)) {
            return dateFault("/promisedOn", "before-today", "must not be before today, ");
        }
        return decide(
                new RecordPromise(row.facts(), promise.promisedOn(), promise.amount(), promise.by(), today),
                201,
                new PromiseView(row.invoiceId(), promise.promisedOn(), promise.amount(), promise.by()),
                cause);
    }

    private Answer giveUp(GiveUp command, Cause cause) {
        var row = invoices.get(command.invoiceId());
        return row == null
                ? Answer.refused(Problem.notFound("The recovery"))
                : decide(
                        new WriteOff(row.facts(), command.reason(), today),
                        200,
                        Map.of("invoiceId", row.invoiceId(), "status", "WRITTEN_OFF", "reason", command.reason()),
                        cause);
    }

    private Answer failed(DebtorFailed failed, Cause cause) {
        var insolvency = failed.insolvency();
        if (insolvency.publishedOn().isAfter(today)) {
            return dateFault("/publishedOn", "after-today", "must not be after today, ");
        }
        var concerned = invoices.values().stream()
                .filter(row -> row.debtorSiren().equals(failed.debtorSiren()))
                .filter(row -> stops(row, failed, cause))
                .map(ReceivableRow::invoiceId)
                .toList();
        var positions =
                new LogPositions(concerned.stream().collect(Collectors.toMap(Function.identity(), accounts::version)));
        return new Answer.Accepted(
                200,
                null,
                json.apply(new InsolvencyView(
                        failed.debtorSiren(),
                        insolvency.procedure(),
                        insolvency.publishedOn(),
                        insolvency.claimBy(),
                        concerned)),
                positions.subject(),
                positions.sequence());
    }

    /** Whether the invoice is owed and was not stopped before. */
    private boolean stops(ReceivableRow row, DebtorFailed failed, Cause cause) {
        var command = new DeclareInsolvency(row.facts(), failed.debtorSiren(), failed.insolvency(), today);
        return accounts.handle(row.invoiceId(), command, cause)
                        instanceof Decision.Accepted<ReceivableEvent>(var events)
                && !events.isEmpty();
    }

    private Answer decide(ReceivableCommand command, int status, Object body, Cause cause) {
        var id = command.invoice().invoiceId();
        if (accounts.handle(id, command, cause) instanceof Decision.Rejected<ReceivableEvent>(var code, var detail)) {
            return Answer.refused(Problem.conflict(code, detail));
        }
        return new Answer.Accepted(status, null, json.apply(body), id, accounts.version(id));
    }

    private Answer dateFault(String pointer, String code, String expected) {
        return Answer.refused(
                Problem.invalid(List.of(new Fault(pointer, code, expected + today + " on the business calendar"))));
    }
}
