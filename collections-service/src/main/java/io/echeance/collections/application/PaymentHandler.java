package io.echeance.collections.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.collections.domain.Account;
import io.echeance.collections.domain.ReceivableCommand;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandHandler;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Decides the payments and reversals of one transaction. */
@ApplicationScoped
public class PaymentHandler implements CommandHandler<PaymentCommand> {

    static final Problem NO_DAY = Problem.of(
            503,
            "no-business-day",
            "No business day is open",
            "Nothing was written. Repeat the request when a day is open.");

    private final AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables;
    private final ObjectMapper json;

    public PaymentHandler(AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables, ObjectMapper json) {
        this.receivables = receivables;
        this.json = json;
    }

    @Override
    public List<Answer> handle(UnitOfWork work, List<Request<PaymentCommand>> requests) {
        if (work.announcedDay().isEmpty()) {
            return requests.stream().map(_ -> Answer.refused(NO_DAY)).toList();
        }
        var books = Books.open(work, requests.stream().map(Request::command).toList());
        var desk = new Desk(books, work.load(receivables, books.invoiceIds()), work.today(), json);
        return requests.stream().map(desk::answer).toList();
    }
}
