package io.echeance.collections.application;

import io.echeance.collections.domain.Account;
import io.echeance.collections.domain.ReceivableCommand;
import io.echeance.collections.domain.ReceivableCommand.ReachNextStage;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.DeadlineHandler;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A stage of a recovery has lasted its days: the next one begins, unless the client has paid meanwhile. */
@ApplicationScoped
public class WhenStageEndsThenReachTheNext implements DeadlineHandler {

    private final AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables;

    public WhenStageEndsThenReachTheNext(AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables) {
        this.receivables = receivables;
    }

    @Override
    public String kind() {
        return StageDeadline.KIND;
    }

    @Override
    public void handle(UnitOfWork work, List<Deadline> due, Cause cause) {
        DueInvoices.decide(work, receivables, due, cause, ReachNextStage::new);
    }
}
