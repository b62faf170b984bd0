package io.echeance.collections.application;

import io.echeance.collections.domain.Account;
import io.echeance.collections.domain.ReceivableCommand;
import io.echeance.collections.domain.ReceivableCommand.DeclareDefault;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.DeadlineHandler;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The dunning days are over: what is unpaid and undisputed is in default. A payment that was booked first wins. */
@ApplicationScoped
public class WhenDunningEndsThenDeclareDefault implements DeadlineHandler {

    private final AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables;

    public WhenDunningEndsThenDeclareDefault(AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables) {
        this.receivables = receivables;
    }

    @Override
    public String kind() {
        return DefaultDeadline.KIND;
    }

    @Override
    public void handle(UnitOfWork work, List<Deadline> due, Cause cause) {
        DueInvoices.decide(work, receivables, due, cause, DeclareDefault::new);
    }
}
