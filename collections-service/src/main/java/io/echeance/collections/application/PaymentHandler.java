package io.echeance.collections.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.collections.application.BookedPayment.Entry;
import io.echeance.collections.domain.Account;
import io.echeance.collections.domain.ReceivableCommand;
import io.echeance.collections.domain.ReceivableCommand.RecordPayment;
import io.echeance.collections.domain.ReceivableCommand.ReversePayment;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.collections.projection.PaymentView;
import io.echeance.collections.projection.ReceivableRow;
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
import java.util.List;

/** Decides the payments and reversals of one transaction. A bank entry that was booked before is answered, not booked again. */
@ApplicationScoped
public class PaymentHandler implements CommandHandler<PaymentCommand> {

    private static final Problem NO_DAY = Problem.of(
            503, "no-business-day", "No business day is open", "Nothing was written. Repeat the request when a day is open.");

    private record Desk(Books books, Aggregates<ReceivableCommand, Account, ReceivableEvent> accounts) {}

    private final AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables;
    private final ObjectMapper json;

    public PaymentHandler(
            AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables, ObjectMapper json) {
        this.receivables = receivables;
        this.json = json;
    }

    @Override
    public List<Answer> handle(UnitOfWork work, List<Request<PaymentCommand>> requests) {
        if (work.announcedDay().isEmpty()) {
            return requests.stream().map(_ -> Answer.refused(NO_DAY)).toList();
        }
        var books = Books.open(work, requests.stream().map(Request::command).toList());
        var desk = new Desk(books, work.load(receivables, books.invoiceIds()));
        return requests.stream().map(request -> answer(desk, request)).toList();
    }

    private Answer answer(Desk desk, Request<PaymentCommand> request) {
        return switch (request.command()) {
            case PaymentCommand.Record command -> record(desk, command, request);
            case PaymentCommand.Reverse command -> reverse(desk, command, request);
        };
    }

    private Answer record(Desk desk, PaymentCommand.Record command, Request<PaymentCommand> request) {
        var candidates = desk.books().candidates(command);
        return switch (candidates.size()) {
            case 0 -> Answer.refused(Problem.notFound("The invoice"));
            case 1 -> record(desk, command, candidates.getFirst(), request);
            default ->
                Answer.refused(Problem.conflict(
                        "creditor-reference-ambiguous", "Several invoices bear this reference; give the invoiceId."));
        };
    }

    private Answer record(
            Desk desk, PaymentCommand.Record command, ReceivableRow invoice, Request<PaymentCommand> request) {
        var payment = command.payment();
        var entry = Entry.of(payment, invoice.supplierId());
        var known = desk.books().booked(entry);
        if (known.isPresent()) {
            return accepted(desk, known.get(), 200);
        }
        if (payment.valueDate().isBefore(invoice.issueDate())) {
            return Answer.refused(Problem.invalid(List.of(new Fault(
                    "/valueDate", "before-issue-date", "must not be before the invoice's issue date, " + invoice.issueDate()))));
        }
        var decision = desk.accounts()
                .handle(invoice.invoiceId(), new RecordPayment(invoice.facts(), payment), request.cause());
        if (decision instanceof Decision.Rejected<ReceivableEvent>(var code, var detail)) {
            return Answer.refused(Problem.conflict(code, detail));
        }
        var booked = new BookedPayment(
                payment.paymentId(),
                invoice.invoiceId(),
                invoice.supplierId(),
                entry,
                desk.accounts().version(invoice.invoiceId()));
        desk.books().add(booked);
        return accepted(desk, booked, 201);
    }

    private Answer reverse(Desk desk, PaymentCommand.Reverse command, Request<PaymentCommand> request) {
        var known = desk.books().booked(command.paymentId());
        if (known.isEmpty()) {
            return Answer.refused(Problem.notFound("The payment"));
        }
        var invoice = desk.books().invoice(known.get());
        var reversal = new ReversePayment(invoice.facts(), command.paymentId(), command.reason());
        var decision = desk.accounts().handle(invoice.invoiceId(), reversal, request.cause());
        if (decision instanceof Decision.Rejected<ReceivableEvent>(var code, var detail)) {
            return Answer.refused(Problem.conflict(code, detail));
        }
        var reversed = known.get().at(desk.accounts().version(invoice.invoiceId()));
        desk.books().move(reversed);
        return accepted(desk, reversed, 200);
    }

    private Answer accepted(Desk desk, BookedPayment booked, int status) {
        var invoice = desk.books().invoice(booked);
        var booking = desk.accounts()
                .state(booked.invoiceId())
                .booking(booked.paymentId())
                .orElseThrow(() -> new IllegalStateException(booked.paymentId() + " is registered but not booked"));
        return new Answer.Accepted(
                status,
                "/v1/payments/" + booked.paymentId(),
                bytes(PaymentView.of(invoice.facts(), booking)),
                booked.invoiceId(),
                desk.accounts().version(booked.invoiceId()));
    }

    private byte[] bytes(PaymentView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a payment cannot be written as JSON", e);
        }
    }
}
