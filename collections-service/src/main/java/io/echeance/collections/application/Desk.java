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
import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.store.Aggregates;
import java.time.LocalDate;
import java.util.List;

/** The books of one transaction, and what is decided on them. A bank entry that was booked before is answered, not booked again. */
final class Desk {

    private final Books books;
    private final Aggregates<ReceivableCommand, Account, ReceivableEvent> accounts;
    private final LocalDate today;
    private final ObjectMapper json;

    Desk(
            Books books,
            Aggregates<ReceivableCommand, Account, ReceivableEvent> accounts,
            LocalDate today,
            ObjectMapper json) {
        this.books = books;
        this.accounts = accounts;
        this.today = today;
        this.json = json;
    }

    /** Decides the next command on what the earlier ones of the transaction have left. */
    Answer answer(Request<PaymentCommand> request) {
        return switch (request.command()) {
            case PaymentCommand.Record command -> record(command, request);
            case PaymentCommand.Reverse command -> reverse(command, request);
        };
    }

    private Answer record(PaymentCommand.Record command, Request<PaymentCommand> request) {
        var candidates = books.candidates(command);
        return switch (candidates.size()) {
            case 0 -> Answer.refused(Problem.notFound("The invoice"));
            case 1 -> record(command, candidates.getFirst(), request);
            default ->
                Answer.refused(Problem.conflict(
                        "creditor-reference-ambiguous", "Several invoices bear this reference; give the invoiceId."));
        };
    }

    private Answer record(PaymentCommand.Record command, ReceivableRow invoice, Request<PaymentCommand> request) {
        var payment = command.payment();
        var entry = Entry.of(payment, invoice.supplierId());
        var known = books.booked(entry);
        if (known.isPresent()) {
            return accepted(known.get(), 200);
        }
        if (payment.valueDate().isBefore(invoice.issueDate())) {
            return Answer.refused(Problem.invalid(List.of(new Fault(
                    "/valueDate",
                    "before-issue-date",
                    "must not be before the invoice's issue date, " + invoice.issueDate()))));
        }
        int version = accounts.version(invoice.invoiceId()) + 1;
        var decision = accounts.handle(
                invoice.invoiceId(), new RecordPayment(invoice.facts(), payment, today), request.cause());
        if (decision instanceof Decision.Rejected<ReceivableEvent>(var code, var detail)) {
            return Answer.refused(Problem.conflict(code, detail));
        }
        var booked =
                BookedPayment.recorded(payment.paymentId(), invoice.invoiceId(), invoice.supplierId(), entry, version);
        books.add(booked);
        return accepted(booked, 201);
    }

    private Answer reverse(PaymentCommand.Reverse command, Request<PaymentCommand> request) {
        var known = books.booked(command.paymentId());
        if (known.isEmpty()) {
            return Answer.refused(Problem.notFound("The payment"));
        }
        var invoice = books.invoice(known.get());
        var reversal = new ReversePayment(invoice.facts(), command.paymentId(), command.reason(), today);
        int version = accounts.version(invoice.invoiceId()) + 1;
        var decision = accounts.handle(invoice.invoiceId(), reversal, request.cause());
        if (decision instanceof Decision.Rejected<ReceivableEvent>(var code, var detail)) {
            return Answer.refused(Problem.conflict(code, detail));
        }
        var reversed = known.get().reversedAt(version);
        books.reverse(reversed);
        return accepted(reversed, 200);
    }

    private Answer accepted(BookedPayment booked, int status) {
        var invoice = books.invoice(booked);
        var booking = accounts.state(booked.invoiceId())
                .booking(booked.paymentId())
                .orElseThrow(() -> new IllegalStateException(booked.paymentId() + " is registered but not booked"));
        return new Answer.Accepted(
                status,
                "/v1/payments/" + booked.paymentId(),
                bytes(PaymentView.of(invoice.facts(), booking)),
                booked.invoiceId(),
                accounts.version(booked.invoiceId()));
    }

    private byte[] bytes(PaymentView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a payment cannot be written as JSON", e);
        }
    }
}
