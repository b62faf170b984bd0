package io.echeance.payout.application;

import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.Aggregates;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import io.echeance.payout.domain.InvoicePayouts;
import io.echeance.payout.domain.PayoutCommand;
import io.echeance.payout.domain.PayoutEvent;
import io.echeance.payout.domain.PayoutEvent.PayoutInstructed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The payouts of invoices within a transaction: what is instructed gets its day at the bank in the same transaction. */
@ApplicationScoped
class PayoutStreams {

    private final AggregateType<PayoutCommand, InvoicePayouts, PayoutEvent> type;
    private final Deadlines deadlines;

    PayoutStreams(AggregateType<PayoutCommand, InvoicePayouts, PayoutEvent> type, Deadlines deadlines) {
        this.type = type;
        this.deadlines = deadlines;
    }

    /** By one statement, however many invoices. */
    Loaded load(UnitOfWork work, Collection<String> invoiceIds) {
        var loaded = new Loaded(work.load(type, invoiceIds));
        work.beforeCommit(() -> deadlines.schedule(work, loaded.executions));
        return loaded;
    }

    /** Streams that were loaded together; decisions see those before. */
    static final class Loaded {

        private final Aggregates<PayoutCommand, InvoicePayouts, PayoutEvent> aggregates;
        private final List<Deadline> executions = new ArrayList<>();

        private Loaded(Aggregates<PayoutCommand, InvoicePayouts, PayoutEvent> aggregates) {
            this.aggregates = aggregates;
        }

        InvoicePayouts state(String invoiceId) {
            return aggregates.state(invoiceId);
        }

        int version(String invoiceId) {
            return aggregates.version(invoiceId);
        }

        Decision<PayoutEvent> handle(LocalDate today, String invoiceId, PayoutCommand command, Cause cause) {
            var decision = aggregates.handleOn(today, invoiceId, command, cause);
            if (decision instanceof Decision.Accepted<PayoutEvent>(var events)) {
                events.stream()
                        .filter(PayoutInstructed.class::isInstance)
                        .map(PayoutInstructed.class::cast)
                        .forEach(event -> executions.add(ExecutionDeadline.of(event, today)));
            }
            return decision;
        }
    }
}
