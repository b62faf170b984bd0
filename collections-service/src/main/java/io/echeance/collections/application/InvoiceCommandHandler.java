package io.echeance.collections.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.collections.application.InvoiceCommand.DebtorFailed;
import io.echeance.collections.application.InvoiceCommand.GiveUp;
import io.echeance.collections.application.InvoiceCommand.Promise;
import io.echeance.collections.domain.Account;
import io.echeance.collections.domain.ReceivableCommand;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.collections.projection.ReceivableRow;
import io.echeance.collections.projection.ReceivableTable;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandHandler;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

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
        var desk = new InvoiceDesk(invoices, work.load(receivables, invoices.keySet()), work.today(), this::bytes);
        return requests.stream().map(desk::answer).toList();
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

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }
}
